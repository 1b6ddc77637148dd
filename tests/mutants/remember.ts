/**
 * What the code is given in place of src/course/remember.ts while changes are tried: as that one, but each run of a test
 * begins with nothing remembered. What was remembered before a change would hide it.
 */
const begun = (): unknown => Reflect.get(Reflect.get(globalThis, '__stryker__') ?? {}, 'run');

export const remember = <K extends object, V extends object>(make: (of: K) => V) => {
  let made = new WeakMap<K, V>();
  let run = begun();
  return (of: K): V => {
    if (run !== begun()) [run, made] = [begun(), new WeakMap<K, V>()];
    let known = made.get(of);
    if (!known) made.set(of, (known = make(of)));
    return known;
  };
};
