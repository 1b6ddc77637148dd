/** What went wrong with a file of a build, in a sentence for whoever runs it. */
import { sentence } from '../shared/sentence';

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error;

/** Anything that is no trouble with the disk is given back as it is. */
export const fileProblem = (error: unknown, out: string): unknown => {
  if (!isSystemError(error)) return error;
  const kept = 'What a build before has made is still there.';
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
