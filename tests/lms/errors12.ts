/** The error codes of a SCORM 1.2 API: RTE 3.3.3, "API Error Codes". */
const errorStrings = {
  '0': 'No error',
  '101': 'General exception',
  '201': 'Invalid argument error',
  '202': 'Element cannot have children',
  '203': 'Element not an array. Cannot have count',
  '301': 'Not initialized',
  '401': 'Not implemented error',
  '402': 'Invalid set value, element is a keyword',
  '403': 'Element is read only',
  '404': 'Element is write only',
  '405': 'Incorrect data type',
} as const;

export type ErrorCode = keyof typeof errorStrings;

export function errorString(code: string): string {
  const strings: Readonly<Record<string, string>> = errorStrings;
  return Object.hasOwn(strings, code) ? (strings[code] ?? '') : '';
}
