/** Only the parts of a thing that a test needs, of their right types; the others are not there, whatever the type says. */
export const partly = <T extends object>(parts: Partial<T>): T => parts as T;
