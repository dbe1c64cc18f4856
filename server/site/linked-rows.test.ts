import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IncidentEntry } from '../../lib/record/model';
import { Index } from '../index';
import type { Opened } from '../store/open';
import { filesTruth } from '../truth/files';
import { Site } from './site';
import { dataset, rows, writeFixture } from './testing/imported';

let folder: string;
const incident = 'march-on-the-docks';
const file = () => join(folder, 'harbour-1994/incidents', `${incident}.json`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maydan-linked-'));
  writeFixture(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function served(linked: readonly string[]): Promise<IncidentEntry | null> {
  const body = JSON.parse(readFileSync(file(), 'utf8'));
  writeFileSync(file(), JSON.stringify({ ...body, rows: linked }));
  const truth = filesTruth(folder);
  const [first, , third] = rows;
  // Another row on the word of one of the first one's outlets.
  const again = { ...third, id: '105', slug: 'shore-events-105', sources: ['Ansel Gazette'] } as (typeof rows)[number];
  const alone = { ...first, original: undefined } as (typeof rows)[number];
  await truth.replaceImported({
    dataset,
    rows: [alone, ...rows.slice(1), again],
    author: 'amal',
    reason: 'an import',
    version: '2.0',
  });
  const opened: Opened[] = [];
  const site = await Site.open({
    truth,
    index: await Index.open(':memory:'),
    dataDir: folder,
    onServed: (one) => opened.push(one),
  });
  try {
    const own = (await opened[0]?.store.incident(incident)) ?? null;
    expect((await opened[0]?.store.incidents({ filters: {} }))?.items.find(({ slug }) => slug === incident)).toEqual(own);
    const choices = await Promise.all(
      (['source', 'article'] as const).map(async (name) => (await opened[0]?.store.facet(name, {})) ?? []),
    );
    expect(choices.flat().filter(({ value }) => /:|shore-events-/.test(value))).toEqual([]);
    return own;
  } finally {
    await site.close();
  }
}

test('rows that an incident links to are further claims of it, an outlet behind several of them counted once', async () => {
  const before = await served([]);
  const entry = await served(['shore-events-101', 'shore-events-105']);
  expect(entry?.claims.slice(before?.claims.length).map(({ ref, access }) => [ref, access])).toEqual([
    ['shore-events#shore-events-101', 'imported'],
    ['shore-events#shore-events-105', 'imported'],
  ]);
  const more = (entry?.corroboration.origins.length ?? 0) - (before?.corroboration.origins.length ?? 0);
  expect(more).toBe(1);
  expect(entry?.version).not.toBe(before?.version);
});

test('a link to what is no row keeps the last good state', async () => {
  await expect(served(['shore-events-999'])).rejects.toThrow(
    'got "shore-events-999", expected the slug of a row of an imported dataset',
  );
});
