import { readFileSync } from 'node:fs';
import { formsOf, pageOfForm } from './addresses';
import type { Look } from './look';

/** How the site answered when it was last recorded: `npm run crawl -- --write` writes it. */
export const recordingFile = 'tests/fixtures/crawl.txt';

const head = `# How every address answered when this was recorded (README, "While developing"): address, status, type, title, count, digest;
# then the digests of its forms and feeds. Made by: npm run crawl -- --write
`;

/** Subtypes that a form or feed is expected to have, so that its digest alone has to be noted. */
const usualTypes: Readonly<Record<string, string>> = {
  '.json': 'json',
  '.geojson': 'geo+json',
  '.bib': 'x-bibtex',
  '.csl.json': 'vnd.citationstyles.csl+json',
  '/feed.xml': 'atom+xml',
  '/feed.json': 'feed+json',
};

/** A line for each address, sorted; forms and feeds of a thing stand on the line of its page. */
export function writeRecording(found: ReadonlyMap<string, Look>): string {
  const lines = [...found].flatMap(([address, look]) => {
    if (pageOfForm(address)) return [];
    const forms = formsOf(address).flatMap((form) => {
      const own = found.get(form);
      return own ? [`${form.slice(address.length)}=${notedAs(form, own)}`] : [];
    });
    return [[address, notedAs(address, look), ...forms].join('\t')];
  });
  return `${head}${lines.sort().join('\n')}\n`;
}

/** Of a form with the usual status and type the digest alone. */
function notedAs(address: string, { status, type, title, count, digest }: Look): string {
  const form = pageOfForm(address);
  if (!form) return [status, type, title, count, digest].join('\t');
  return status === '200' && type === usualTypes[form.ending] ? digest : `${status} ${type} ${digest}`;
}

/** By address what was recorded. */
export function readRecording(text = readFileSync(recordingFile, 'utf8')): Map<string, string> {
  const recorded = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [address = '', ...columns] = line.split('\t');
    recorded.set(address, columns.slice(0, 5).join('\t'));
    for (const form of columns.slice(5)) {
      const at = form.indexOf('=');
      recorded.set(`${address}${form.slice(0, at)}`, form.slice(at + 1));
    }
  }
  return recorded;
}

/** What differs from the recording, in words. Addresses that were recorded and not asked for are not told. */
export const differences = (recorded: ReadonlyMap<string, string>, found: ReadonlyMap<string, Look>): string[] =>
  [...found].flatMap(([address, look]) => {
    const [was, is] = [recorded.get(address), notedAs(address, look)];
    if (was === is) return [];
    return [
      was === undefined ? `${address}: not recorded, is ${spaced(is)}` : `${address}: was ${spaced(was)}, is ${spaced(is)}`,
    ];
  });

/** What was recorded and is no address of the site any more. */
export function missing(recorded: ReadonlyMap<string, string>, addresses: readonly string[]): string[] {
  const there = new Set(addresses);
  return [...recorded.keys()].filter((address) => !there.has(address)).map((address) => `${address}: is gone`);
}

const spaced = (text: string): string => text.replaceAll('\t', ' | ');
