/**
 * The line at which each element of the top-level "features" begins, counted from 1. One pass over a text that is
 * known to be JSON; braces inside strings do not count.
 */
export function linesOfFeatures(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let inString = false;
  /** Depth inside the features array, once it is open. */
  let inside = -1;
  let key = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\n') line++;
    if (inString) {
      if (c === '\\') i++;
      else if (c === '"') {
        inString = false;
        if (depth === 1) key = text.slice(from, i);
      }
      continue;
    }
    if (c === '"') {
      inString = true;
      from = i + 1;
    } else if (c === '{' || c === '[') {
      if (depth === inside && c === '{') lines.push(line);
      depth++;
      if (depth === 2 && c === '[' && key === 'features') inside = 2;
    } else if (c === '}' || c === ']') {
      depth--;
      if (depth < inside) inside = -1;
    }
  }
  return lines;
}
