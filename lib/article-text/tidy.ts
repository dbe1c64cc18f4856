import { hasHidden, withoutRefused } from '../errors/characters';

/** A line as it is read: single spaces, and no characters that nobody sees. */
function tidyLine(line: string): string {
  const plain = line.replace(/\s+/g, ' ');
  return (hasHidden(plain) ? withoutRefused(plain) : plain).replace(/ {2,}/g, ' ').trim();
}

/** Paragraphs with a blank line between each two, as `paragraphsOf` parts them. @param paragraphs each with its own line breaks */
export const joined = (paragraphs: readonly string[]): string =>
  paragraphs
    .map((paragraph) => linesOf(paragraph).map(tidyLine).filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');

/**
 * A row of a table: one paragraph where it holds figures or words side by side. Cells that hold paragraphs, as tables for
 * layout have them, are these.
 * @param cells the paragraphs of each
 */
export function rowOfCells(cells: readonly (readonly string[])[]): string[] {
  const filled = cells.map((all) => all.map(tidyLine).filter(Boolean)).filter((all) => all.length > 0);
  const isRow = filled.length > 1 && filled.every((all) => all.length === 1);
  return isRow ? [filled.map(([text]) => text).join(' | ')] : filled.flat();
}

/** A plain text: its lines and blank lines stay as they are. */
export const tidyText = (text: string): string =>
  linesOf(text)
    .map(tidyLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Line breaks of all systems, and what some programs write instead: form feed, line and paragraph separator. */
const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
