import { MaydanError } from '../../lib/errors';
import { Stop } from '../../scripts/lib/project.mjs';

/**
 * Prints what a command refuses, on one line of standard error, and gives its exit code.
 * @throws whatever is no error of ours
 */
export function refuse(error: unknown): 2 {
  if (!(error instanceof MaydanError) && !(error instanceof Stop)) throw error;
  // A path or a parser's message may hold a line break.
  process.stderr.write(`${error.message.replace(/\s*\n\s*/g, ' ')}\n`);
  return 2;
}
