/**
 * Has a browser compile what every page runs while it arrives. A browser compiles a function when it is first called, on
 * the thread that also answers a finger: on a slow phone a quarter of a second for React and Next. V8's explicit compile
 * hint (https://v8.dev/blog/explicit-compile-hints) has it done for a whole file on another thread, during the download.
 * To other browsers it is a comment.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFile } from '../../server/disk/write-file.mjs';

const hint = '//# allFunctionsCalledOnLoad\n';

/** @param {string} folder a build of Next, whose scripts of every page are given the hint */
export function addCompileHints(folder) {
  const { rootMainFiles } = JSON.parse(readFileSync(join(folder, 'build-manifest.json'), 'utf8'));
  for (const name of rootMainFiles) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    if (!text.startsWith(hint)) writeFile(path, hint + text);
  }
}
