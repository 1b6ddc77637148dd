/**
 * A heading's slug: lower case, apostrophes dropped, every run of other characters one hyphen.
 * "Newton's laws" -> "newtons-laws". Empty when the heading holds no letter and no digit.
 */
export const slug = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
