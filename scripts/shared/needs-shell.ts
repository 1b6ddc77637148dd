/**
 * Whether a command must be started by a shell: on Windows npm and npx are .cmd files, which only a shell starts. A shell
 * would break the path of a browser at its spaces.
 */
export const needsShell = (command: string, platform: string = process.platform): boolean =>
  platform === 'win32' && (command === 'npm' || command === 'npx');
