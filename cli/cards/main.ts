import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { locales } from '../../lib/i18n/locales';
import { cardSize } from '../../lib/publish/card/address';
import { alternativeOf, subjectOf } from '../../lib/publish/metadata';
import { mostShown } from '../../lib/store/store';
import { isKind, type Kind, kinds } from '../../lib/url/paths';
import { inProject } from '../../scripts/lib/project.mjs';
import { writeFile } from '../../server/disk/write-file.mjs';
import { drawPng } from '../../server/publish/card/draw';
import { cardSvg } from '../../server/publish/card/svg';
import { focusOf } from '../../server/publish/focus';
import { served } from '../../server/site/served';
import { readOptions } from '../shared/arguments';
import { refuse } from '../shared/refuse';

const help = `Draws the cards that links unfurl to, in both languages, into test-results/cards, and index.html beside them to look at.

  ${usages.cards}

  KIND   any of ${kinds.join(', ')}; default: incidents

Examples:
  npm run cards
  npm run cards -- areas places

Exit codes: 0 done, 2 refused (one line on standard error says why).
`;

/** Everything of a kind that has a card, up to as many as anyone looks through. */
async function slugsOf(kind: Kind): Promise<readonly string[]> {
  const { record, store } = served();
  if (kind === 'incidents' || kind === 'areas') return store.slugs(kind, { offset: 0, limit: mostShown });
  return kind === 'places' ? record.gazetteer.places.map(({ id }) => id) : [...record[kind].keys()];
}

export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readOptions(args, { help: { type: 'boolean', short: 'h' } }, 'cards');
    const wrong = positionals.find((kind) => !isKind(kind));
    if (wrong !== undefined)
      throw new MaydanError('OPTION_INVALID', {
        option: 'KIND',
        got: `"${wrong}"`,
        expected: kinds.join(', '),
        command: 'cards',
      });
    if (!values.help) return await draw(positionals.length > 0 ? positionals.filter(isKind) : ['incidents']);
    process.stdout.write(help);
    return 0;
  } catch (error) {
    return refuse(error);
  }
}

async function draw(chosen: readonly Kind[]): Promise<number> {
  const folder = inProject('test-results', 'cards');
  const opened = served();
  const times: { path: string; svg: number; png: number }[] = [];
  const whole = await opened.store.siteExtent();
  const figures: string[] = [];
  for (const kind of chosen)
    for (const slug of await slugsOf(kind))
      for (const locale of locales()) {
        const start = performance.now();
        const subject = await subjectOf(opened, { kind, slug }, {}, locale);
        if (!subject) throw new Error(`${kind}/${slug}: got no subject, expected one`);
        const focus = await focusOf({ kind, slug }, opened, locale);
        const svg = cardSvg(subject, { record: opened.record, locale, focus, shade: 'light', whole, host: 'maydan.example' });
        const made = performance.now();
        const png = await drawPng(svg, cardSize.width);
        const name = `${kind}-${slug}.${locale}`;
        times.push({ path: name, svg: made - start, png: performance.now() - made });
        writeFile(join(folder, `${name}.svg`), svg);
        writeFile(join(folder, `${name}.png`), png);
        const alt = alternativeOf(subject, locale).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        figures.push(`<img src="${name}.png" alt="${alt}" width="600" height="315" loading="lazy">`);
      }
  writeFile(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Cards</title><style>body{display:grid;grid-template-columns:repeat(2,600px);gap:12px;background:#888}</style>${figures.join('\n')}`,
  );
  const slowest = [...times].sort((a, b) => b.svg + b.png - a.svg - a.png).slice(0, 3);
  const middle = (pick: (time: (typeof times)[number]) => number) =>
    times.map(pick).sort((a, b) => a - b)[times.length >> 1] ?? 0;
  console.log(`${times.length} cards in ${folder}`);
  console.log(`median: ${middle(({ svg }) => svg).toFixed(0)} ms to lay out, ${middle(({ png }) => png).toFixed(0)} ms to draw`);
  for (const { path, svg, png } of slowest) console.log(`slowest: ${path}, ${svg.toFixed(0)} + ${png.toFixed(0)} ms`);
  return 0;
}
