import type { Mention } from '../../lib/geocode';

const columns = ['start–end', 'text', 'relation', 'place', 'kind', '± m', 'conf.', 'lon, lat'] as const;

/** An aligned table, a line for each mention, in text order. */
export function toTable(mentions: readonly Mention[]): string {
  if (mentions.length === 0) return 'No place is named.\n';
  const rows = mentions.map((mention) => [
    `${mention.start}–${mention.end}`,
    isolated(mention.text.replace(/\s+/g, ' ')),
    mention.relation + suffix(mention),
    mention.placeId ??
      (mention.candidates.length > 0
        ? `open: ${mention.candidates.map((candidate) => candidate.placeId).join(' | ')}`
        : 'unresolved'),
    mention.kind ?? '',
    mention.uncertaintyMeters === null ? '' : String(mention.uncertaintyMeters),
    mention.confidence.toFixed(2),
    mention.anchor ? mention.anchor.map((degrees) => degrees.toFixed(4)).join(', ') : '',
  ]);
  const widths = columns.map((column, i) => Math.max(width(column), ...rows.map((row) => width(row[i]!))));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell + ' '.repeat(widths[i]! - width(cell)))
      .join('  ')
      .trimEnd();
  return `${[line(columns), line(widths.map((w) => '─'.repeat(w))), ...rows.map(line)].join('\n')}\n`;
}

const suffix = ({ where }: Mention): string => {
  if (where && 'heading' in where && where.heading) return ` ${where.heading}`;
  if (where?.relation === 'sized-area') return ` ${where.atMost ? '≤ ' : ''}${[...new Set(where.areaKm2)].join('–')} km²`;
  if (where?.relation === 'between') return ` … ${where.other}`;
  return '';
};

/** First-strong isolates keep an Arabic cell from turning its row around. */
const isolated = (text: string) => `\u2068${text}\u2069`;
/** Columns on a terminal: marks and isolates take none. */
const width = (text: string) => [...text.replace(/[\p{M}\p{Cf}]/gu, '')].length;
