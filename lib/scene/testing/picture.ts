import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One element a line, so that a change can be read. */
const normalised = (svg: string): string => svg.replaceAll('><', '>\n<');

/**
 * Compares a drawing with the one that is kept in a folder of the project. A changed one is left beside it as
 * NAME.changed.svg: look at both, and if the new one is right, move it over the old.
 */
export function expectPicture(folder: string, name: string, svg: string) {
  const kept = join(process.cwd(), folder, `${name}.svg`);
  const changed = join(process.cwd(), folder, `${name}.changed.svg`);
  const drawn = normalised(svg);
  if (existsSync(kept) && readFileSync(kept, 'utf8') === drawn) return rmSync(changed, { force: true });
  writeFileSync(changed, drawn);
  throw new Error(`${name}: the drawing changed. Compare ${kept} with ${changed}.`);
}
