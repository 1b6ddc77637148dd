/**
 * `make`, asked once for each object and remembered as long as the object is there. For objects that
 * never change, and for answers that are asked for again and again.
 */
export const remember = <K extends object, V extends object>(make: (of: K) => V) => {
  const made = new WeakMap<K, V>();
  return (of: K): V => {
    let known = made.get(of);
    if (!known) made.set(of, (known = make(of)));
    return known;
  };
};
