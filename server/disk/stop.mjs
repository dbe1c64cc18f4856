/** An end that a person brought about or can mend: `message` says how, `exitCode` goes to the shell. */
export class Stop extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** What the system says of a file, in words. */
const reasons = {
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'larger than a file may be',
  EROFS: 'the disk is read-only',
  EACCES: 'not permitted',
  EPERM: 'not permitted',
  ENOENT: 'not there',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'a folder has this name',
  EIO: 'the disk failed',
};
/** "no space left on the disk, ENOSPC" @param {NodeJS.ErrnoException} error */
export const reasonOf = ({ code = '', message }) => (reasons[code] ? `${reasons[code]}, ${code}` : code || message);
