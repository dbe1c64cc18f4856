import { stat } from 'node:fs/promises';

/** Times, size and number of a file: others whenever it was written or replaced. Of one that is not there, all zero. */
export async function signatureOf(file: string): Promise<string> {
  const { mtimeMs, ctimeMs, size, ino } = await stat(file).catch(() => ({ mtimeMs: 0, ctimeMs: 0, size: 0, ino: 0 }));
  return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
}

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
    const signatures = await Promise.all(paths.map(signatureOf));
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
