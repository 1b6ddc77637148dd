/** Only the parts of a thing that a test needs, of their right types; whatever touches another one fails. */
export const partly = <T extends object>(parts: Partial<T>): T => parts as T;
