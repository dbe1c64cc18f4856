/** Long lists of words, several on a line and separated by commas: one word a line would hide them behind scrolling. */
export const listed = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(/, |، /));
