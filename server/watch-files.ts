import { type Stats, stat } from 'node:fs';

/** Times, size and number of a file: others whenever it was written or replaced. Of one that is not there, all zero. */
export async function signatureOf(file: string): Promise<string> {
  return (await signaturesOf([file]))[0] as string;
}

/** The same of many, in their order. By callbacks: promises of fs take three times as long, and 15,000 files are looked at twice a second. */
export function signaturesOf(files: readonly string[]): Promise<string[]> {
  const found = new Array<string>(files.length);
  let missing = files.length;
  return new Promise((resolve) => {
    if (missing === 0) resolve(found);
    const tell = (error: Error | null, { mtimeMs, ctimeMs, size, ino }: Stats | typeof none, i: number) => {
      found[i] = error ? '0 0 0 0' : `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
      missing -= 1;
      if (missing === 0) resolve(found);
    };
    for (const [i, file] of files.entries()) stat(file, (error, stats) => tell(error, error ? none : stats, i));
  });
}
const none = { mtimeMs: 0, ctimeMs: 0, size: 0, ino: 0 };

/**
 * Calls back once it watches, and then whenever a file was changed, added or taken away. Looks at all of them every so often: notifications of the
 * operating system do not reach network folders and containers' mounts.
 *
 * @param files the paths that there are now
 * @returns what ends it
 */
export function watchFiles(
  files: () => Promise<readonly string[]>,
  onChange: () => void,
  lookEveryMs: number,
): () => Promise<void> {
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    const paths = await files();
    const signatures = await signaturesOf(paths);
    return paths.map((path, i) => `${path} ${signatures[i]}`).join('\n');
  };
  let looking = look().catch(() => '');
  const again = (before: string) => {
    timer = setTimeout(() => {
      // A folder that cannot be read for a moment is looked at again.
      looking = look().catch(() => before);
      looking.then((after) => {
        if (ended) return;
        if (after !== before) onChange();
        again(after);
      });
    }, lookEveryMs);
  };
  looking.then((first) => {
    if (ended) return;
    onChange();
    again(first);
  });
  return async () => {
    ended = true;
    clearTimeout(timer);
    await looking;
  };
}
