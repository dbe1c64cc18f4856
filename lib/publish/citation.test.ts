import { z } from 'zod';
import { share } from '../../messages/share';
import { digest } from '../../server/digest';
import { formResponse } from '../../server/publish/forms';
import { served } from '../../server/site/served';
import { readRecord } from '../../server/store/open';
import type { CuratedRecord, IncidentEntry } from '../record/model';
import type { Incident } from '../record/schema';
import { versionOf } from '../record/version';
import { bibtex, type Citable, citationText, cslJson, escapeBibtex } from './citation';

const citable: Citable = {
  slug: 'x-2022-01-23',
  title: 'The SDF says: 50% & {more} of "A_B"',
  version: '0123456789ab',
  url: 'https://maydan.example/en/incidents/x-2022-01-23',
  site: 'Maydan',
  operator: null,
  updated: '2026-11-23',
  accessed: '2026-12-01',
  credit: 'A & B, CC BY 4.0',
  locale: 'en',
};
const arabic: Citable = {
  ...citable,
  title: 'قسد تعلن \u2068سيطرة\u2069 كاملة، و«أثر» تنقل',
  site: 'ميدان',
  operator: 'مكتب',
  locale: 'ar',
};

test.each([
  ['50% & $3 #1 a_b', '50\\% \\& \\$3 \\#1 a\\_b'],
  ['{a} \\ ~ ^', '\\textbraceleft{}a\\textbraceright{} \\textbackslash{} \\textasciitilde{} \\textasciicircum{}'],
  ['سجن «الصناعة»،\u200f \u2068c07\u2069', 'سجن «الصناعة»، c07'],
  [' two\n lines ', 'two lines'],
])('%j is written %j', (text, written) => expect(escapeBibtex(text)).toBe(written));

test.each([citable, arabic])('BibTeX: every field is closed, and the entry with it', (one) => {
  const entry = bibtex(one);
  let depth = 0;
  for (const sign of entry) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
});

test('BibTeX as a whole, in Arabic', () =>
  expect(bibtex(arabic)).toBe(`@online{maydan-x-2022-01-23,
  author = {{ميدان}},
  title = {{قسد تعلن سيطرة كاملة، و«أثر» تنقل}},
  organization = {{مكتب}},
  date = {2026-11-23},
  year = {2026},
  version = {0123456789ab},
  url = {https://maydan.example/en/incidents/x-2022-01-23},
  urldate = {2026-12-01},
  note = {A \\& B, CC BY 4.0},
  langid = {arabic},
}
`));

/** The part of csl-data.json (citation-style-language/schema) that is used here; it allows no other names. */
const date = z.strictObject({ 'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).min(1).max(2) });
const Csl = z.array(
  z.strictObject({
    id: z.string(),
    type: z.literal('webpage'),
    title: z.string(),
    author: z.array(z.strictObject({ literal: z.string() })),
    'container-title': z.string(),
    publisher: z.string().optional(),
    issued: date,
    accessed: date,
    version: z.string(),
    URL: z.url(),
    note: z.string(),
    language: z.string(),
  }),
);

test.each([citable, arabic])('CSL-JSON has the shape of its schema', (one) => {
  const [item] = Csl.parse(JSON.parse(JSON.stringify(cslJson(one))));
  expect(item).toMatchObject({ title: one.title, version: one.version, issued: { 'date-parts': [[2026, 11, 23]] } });
  expect(item?.publisher).toBe(one.operator ?? undefined);
});

test.each([
  [citable, share.en.citationEntry, '23 November 2026'],
  [arabic, share.ar.citationEntry, '23 تشرين الثاني 2026'],
])('the sentence names title, version, both days and the address', (one, message, day) => {
  const text = citationText(one, message);
  for (const part of [one.version, day, one.url, one.credit]) expect(text).toContain(part);
  const [open, close] = one.locale === 'en' ? ['“', '”'] : ['«', '»'];
  const title = one.locale === 'en' ? 'The SDF says: 50% & {more} of ‘A_B’' : 'قسد تعلن \u2068سيطرة\u2069 كاملة، و“أثر” تنقل';
  expect(text).toContain(`${open}${title}${close}`);
  expect(text).not.toMatch(/\{(?:title|version|updated|date|address|credit)\}/);
});

describe('the version of an entry', () => {
  const record = readRecord().record as CuratedRecord;
  const entry = record.incidents.get('sdf-statement-of-full-control-of-prison') as IncidentEntry;
  const own = { slug: entry.slug, title: entry.title } as Incident;
  const version = versionOf(own, entry, digest);
  const [first, ...rest] = entry.claims as [IncidentEntry['claims'][number]];

  test('is of twelve signs, and no two entries share one', () => {
    const all = [...record.incidents.values(), ...record.areas.values()].map((one) => one.version);
    for (const one of all) expect(one).toMatch(/^[0-9a-f]{12}$/);
    expect(new Set(all).size).toBe(all.length);
  });
  test('stays where only the order of keys differs', () =>
    expect(versionOf({ title: entry.title, slug: entry.slug } as Incident, entry, digest)).toBe(version));
  test.each<[string, Partial<IncidentEntry>]>([
    ['a claim', { claims: [{ ...first, text: { ...first.text, ar: 'غير ذلك' } }, ...rest] }],
    ['a chain', { claims: [{ ...first, chain: first.chain.slice(1) }, ...rest] }],
    ['the place', { location: { ...entry.location, uncertaintyMeters: entry.location.uncertaintyMeters + 10 } }],
    ['a correction', { corrections: [{ id: 'a', entry: entry.slug, date: '2026-12-01', what: entry.title, why: entry.title }] }],
  ])('changes with %s', (_what, change) => expect(versionOf(own, { ...entry, ...change }, digest)).not.toBe(version));
});

test('who holds the citation of another day is sent that of today', async () => {
  const slug = (await served().store.slugs('incidents', { offset: 0, limit: 1 }))[0]!;
  const ask = (since: Date) =>
    formResponse(
      new Request(`http://localhost/en/incidents/${slug}.bib`, { headers: { 'If-Modified-Since': since.toUTCString() } }),
      { locale: 'en', kind: 'incidents', slug, form: 'bib' },
    );
  const midnight = new Date().setUTCHours(0, 0, 0, 0);
  expect((await ask(new Date(midnight - 1_000))).status).toBe(200);
  expect((await ask(new Date(midnight))).status).toBe(304);
});
