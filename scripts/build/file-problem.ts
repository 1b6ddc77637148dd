/** An error of the file system in a sentence for whoever runs a build. */
import { sentence } from '../shared/sentence';

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error;

/**
 * A sentence where the disk is full or may not be written; any other error as it is.
 *
 * @param out the folder of the build, as the message names it.
 */
export const fileProblem = (error: unknown, out: string): unknown => {
  if (!isSystemError(error)) return error;
  const kept = 'What a build before has made is still there.';
  // Of the system's many codes only those that whoever runs the build can do something about.
  switch (error.code ?? '') {
    case 'ENOSPC':
    case 'EDQUOT':
      return sentence(`There is no room left on the disk for ${out}. ${kept}`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return sentence(`Expected to be able to write ${out}, got: ${error.message}. ${kept}`);
    default:
      return error;
  }
};
