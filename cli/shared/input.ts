import { readFileSync, statSync } from 'node:fs';
import { MaydanError } from '../../lib/errors';

/** The bytes of a file, or of standard input for "-". @throws MaydanError */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    if (file === '-') {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    }
    if (statSync(file).isDirectory()) throw new MaydanError('FILE_IS_DIRECTORY', { file });
    return readFileSync(file);
  } catch (error) {
    if (error instanceof MaydanError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EISDIR') throw new MaydanError('FILE_IS_DIRECTORY', { file: nameOf(file) });
    throw new MaydanError('FILE_UNREADABLE', { file: nameOf(file), reason: code ?? message });
  }
}

const nameOf = (file: string) => (file === '-' ? 'standard input' : file);

/**
 * A byte order mark stays, as other readers keep it: offsets count from the file's first code unit.
 * @throws MaydanError where the bytes are not UTF-8, with the first byte that is not.
 */
export function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new MaydanError('FILE_NOT_UTF8', { file: nameOf(file), offset: firstInvalidByte(bytes) });
  }
}

/** By halving: a prefix is valid when it decodes as the beginning of a longer stream. */
function firstInvalidByte(bytes: Uint8Array): number {
  const valid = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valid(middle)) low = middle;
    else high = middle - 1;
  }
  // The fault is noticed inside a character; it begins where that character does.
  const whole = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length));
      return true;
    } catch {
      return false;
    }
  };
  while (low > 0 && !whole(low)) low--;
  return low;
}
