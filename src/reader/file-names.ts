/** The files of a unit that stand beside its lessons. */
export const UNIT = 'unit.yaml';
export const GLOSSARY = 'glossary.yaml';
/** Also what an author names to say that a change of the whole unit is meant. */
export const SLOTS = 'slots.json';
