/** Characters that can be typed into a gap: more than any word that could be right, and little to save. */
export const LONGEST = 60;
