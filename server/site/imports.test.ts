import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordDate } from '../../lib/publish/dates';
import type { ImportedRow } from '../../lib/record/imported';
import type { CuratedRecord, IncidentEntry } from '../../lib/record/model';
import { incidentSummary } from '../../lib/record/summary';
import { Index } from '../index';
import { type Opened, readRecord } from '../store/open';
import { filesTruth } from '../truth/files';
import { postgresTruth } from '../truth/postgres';
import { startPostgres } from '../truth/testing/postgres';
import { dump, type Truth } from '../truth/truth';
import { indexStore } from './index-store';
import { Site } from './site';
import { dataset, rows, writeFixture } from './testing/imported';

const importing = (of: ImportedRow[]) => ({ dataset, rows: of, author: 'amal', reason: 'an import', version: '2.0' });

let folder: string;
let truth: Truth;
let index: Index;
let site: Site;
const served: Opened[] = [];
const last = () => served.at(-1) as Opened;
const slugs = async (query = {}) => (await last().store.incidents({ filters: {}, ...query })).items.map(({ slug }) => slug);
const incident = async (id: string) => (await last().store.incident(`shore-events-${id}`)) as IncidentEntry;
const count = () => index.count({ kind: 'incident' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maydan-imports-'));
  writeFixture(folder);
  truth = filesTruth(folder, { lookEveryMs: 50 });
  await truth.replaceImported(importing(rows));
  index = await Index.open(':memory:');
  site = await Site.open({ truth, index, dataDir: folder, onServed: (opened) => served.push(opened), say: () => {} });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

describe('rows of a dataset are incidents', () => {
  test('among the others, in order of time', async () => {
    expect(await slugs()).toEqual([
      'march-on-the-docks',
      'shore-events-101',
      'shore-events-102',
      'shore-events-103',
      'shore-events-104',
    ]);
    expect((await last().store.incidents({ filters: { dataset: ['harbour-1994'] }, limit: 0 })).matched).toBe(1);
    const page = await last().store.incidents({
      filters: {},
      limit: 2,
      after: { slug: 'shore-events-101', bounds: (await incident('101')).bounds },
    });
    expect(page.items.map(({ slug }) => slug)).toEqual(['shore-events-102', 'shore-events-103']);
    expect([page.matched, page.previous === null, page.next === null]).toEqual([5, false, false]);
  });

  test('each with one claim: the dataset says it, on the word of what the row names', async () => {
    const entry = await incident('101');
    expect(entry).toMatchObject({
      dataset,
      title: {
        en: 'Armed clash in Port Ansel, North Shore, 4 March 1994',
        ar: 'اشتباك مسلح في بورت أنسل، الشاطئ الشمالي، 4 آذار 1994',
      },
      summary: {
        en: 'From row 101 of Shore Events, version 2.0. The dataset calls it “state-based”. It names the place “Port Ansel, North Shore, Anselia”.',
      },
      where: { place: 'north-shore', precision: 'settlement', source: 'Shore Events, 2.0' },
      geoPrecision: 1,
      timePrecision: 1,
      published: '1995-06-01T00:00:00Z',
      corroboration: { status: 'single', independent: 1 },
      contest: { contested: false },
    });
    const [claim, ...others] = entry.claims;
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      modes: ['reports'],
      access: 'imported',
      row: { id: '101', url: 'https://events.example/101' },
      figures: [{ min: 2, max: 7, unit: 'people' }],
      text: { en: expect.stringContaining('Deaths: 3, the best estimate of the dataset; at least 2, at most 7.') },
    });
    // Several publications in one row are one link: a list, no proof that they are independent.
    expect(claim?.chain.map(({ source }) => source.name.en)).toEqual([
      'Shore Events',
      'Ansel Gazette; Tidewater Agency',
      'a harbour official',
    ]);
    expect(entry.corroboration.origins).toHaveLength(1);
    expect(entry.parties.map(({ actor, role }) => [actor.slug, actor.name.en, role])).toEqual([
      ['named:Government of Anselia', 'Government of Anselia', 'attacker'],
      ['dockers-union', "Dockers' union", 'defender'],
    ]);
  });

  test('without sources the dataset alone speaks, and a title in one language stays so', async () => {
    const entry = await incident('102');
    expect(entry.title).toEqual({ en: 'Protest somewhere on the shore', ar: 'Protest somewhere on the shore', only: 'en' });
    expect(entry.claims[0]?.chain.map(({ source }) => source.id)).toEqual([dataset]);
    expect(entry.claims[0]?.figures).toBeUndefined();
  });

  test('placed as precisely as the dataset knows: a unit is its outline or a circle, never a pin', async () => {
    const unit = await incident('102');
    expect(unit.where.place).toBe('north-shore');
    expect(unit.location.geometry).toMatchObject({
      type: 'Polygon',
      coordinates: [[[-30.5, -20.3], expect.anything(), expect.anything(), expect.anything(), expect.anything()]],
    });
    for (const id of ['103', '104']) {
      const { location, geoPrecision } = await incident(id);
      expect([location.geometry.type, geoPrecision]).toEqual(['Polygon', 3]);
    }
    expect((await incident('103')).location.uncertaintyMeters).toBe(25_000);
    // In tiles only what is placed to a point; the others are counted by their unit.
    const cells = await index.cells({ z: 0, x: 0, y: 0 }, { kind: 'incident' });
    expect(cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(2);
    expect((await index.units({})).map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  test('found by words, place, actor, source, type, time and box', async () => {
    const found = async (filters: object) => (await slugs({ filters })).filter((slug) => slug.startsWith(dataset));
    expect(await found({ q: 'crowd' })).toEqual(['shore-events-103']);
    expect(await found({ q: 'اشتباك' })).toEqual(['shore-events-101', 'shore-events-104']);
    expect(await found({ q: 'Tidewater' })).toEqual(['shore-events-101', 'shore-events-103', 'shore-events-104']);
    expect(await found({ actor: ['dockers-union'] })).toEqual(['shore-events-101']);
    expect(await found({ source: [dataset] })).toHaveLength(4);
    expect(await found({ type: ['protests'] })).toEqual(['shore-events-102']);
    expect(await found({ category: ['protest', 'clash'] })).toEqual(['shore-events-101', 'shore-events-102', 'shore-events-104']);
    expect(await found({ from: '1994-04' })).toEqual(['shore-events-103', 'shore-events-104']);
    expect(await slugs({ bbox: [-32, -23, -31, -21] })).toEqual(['shore-events-104']);
    expect(await slugs({ of: { kind: 'places', slug: 'north-shore' } })).toContain('shore-events-101');
    expect(await found({ dataset: [dataset] })).toHaveLength(4);
    expect(await found({ dataset: ['harbour-1994'] })).toEqual([]);
    expect(await last().store.facet('dataset', { type: ['protests'] })).toEqual([
      { value: 'harbour-1994', count: 1 },
      { value: dataset, count: 1 },
    ]);
    const [source, actor] = await Promise.all([last().store.facet('source', {}), last().store.facet('actor', {})]);
    expect(source).toContainEqual({ value: dataset, count: 4 });
    expect(actor.map(({ value }) => value)).toEqual(['dockers-union']);
  });

  test('have summaries that are those of their incidents', async () => {
    const { store } = last();
    const [summaries, incidents] = await Promise.all([store.summaries({ filters: {} }), store.incidents({ filters: {} })]);
    expect(summaries.items).toHaveLength(5);
    expect(summaries).toEqual({ ...incidents, items: incidents.items.map(incidentSummary) });
  });

  test('several questions for one at once are one question of the index', async () => {
    const found = jest.spyOn(index, 'entry');
    const [one, other] = await Promise.all([incident('103'), incident('103')]);
    expect(one).toBe(other);
    expect(await incident('103')).toBe(one);
    expect(found.mock.calls.length).toBeLessThanOrEqual(1);
    found.mockRestore();
  });

  test('an address of no row is none', async () => {
    expect(await last().store.incident('shore-events-999')).toBeNull();
    expect(await last().store.incident('march-on-the-docks')).toMatchObject({ dataset: 'harbour-1994' });
  });
});

test('the version changes with the rows', async () => {
  const before = last().record.version;
  await truth.replaceImported(importing(rows.slice(1)));
  await site.refresh();
  expect(last().record.version).not.toBe(before);
  expect(await last().store.incident('shore-events-101')).toBeNull();
  expect(await count()).toBe(4);
  const { updated, published } = await incident('102');
  expect([updated > published, updated]).toEqual([true, last().record.lastChange]);
  await truth.replaceImported(importing(rows));
  await site.refresh();
  expect(await count()).toBe(5);
});

test('a change of a document leaves the rows alone, and rows are written once', async () => {
  const written = jest.spyOn(index, 'take');
  const file = join(folder, 'harbour-1994/incidents/march-on-the-docks.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('March on the docks', 'Another march'));
  await site.refresh();
  expect((await last().store.incidents({ filters: { q: 'another' } })).matched).toBe(1);
  expect(await count()).toBe(5);
  writeFileSync(file, text);
  await site.refresh();
  expect(written).not.toHaveBeenCalled();
  written.mockRestore();
});

describe('a change of places', () => {
  const file = () => join(folder, 'gazetteer/units.json');
  const change = async (make: (unit: Record<string, unknown>) => object) => {
    const text = readFileSync(file(), 'utf8');
    const [unit, ...others] = JSON.parse(text).places;
    writeFileSync(file(), JSON.stringify({ places: [make(unit), ...others] }));
    const taken = jest.spyOn(index, 'take');
    await site.refresh();
    const { length } = taken.mock.calls;
    taken.mockRestore();
    return { taken: length, back: () => writeFileSync(file(), text) };
  };

  test('leaves the rows alone where it places each of them as before', async () => {
    const { taken, back } = await change((unit) => ({ ...unit, population: { value: 900, year: 1990, citation: 'Invented' } }));
    expect(taken).toBe(0);
    expect(last().record.gazetteer.get('north-shore')?.population?.value).toBe(900);
    expect(await count()).toBe(5);
    back();
    await site.refresh();
  });

  test('places them anew where it does not', async () => {
    const { taken, back } = await change(({ outline: _, ...unit }) => unit);
    expect(taken).toBe(1);
    expect((await incident('101')).where.place).toBeUndefined();
    back();
    await site.refresh();
    expect((await incident('101')).where.place).toBe('north-shore');
    expect(await count()).toBe(5);
  });
});

test('a change of categories sorts them anew', async () => {
  const file = join(folder, 'categories.json');
  const own = readFileSync('data/categories.json', 'utf8');
  const taken = jest.spyOn(index, 'take');
  // The site's own file stands in the place of the project's.
  writeFileSync(file, own.replace('"id": "clash"', '"id": "fighting"'));
  await site.refresh();
  expect(await slugs({ filters: { category: ['fighting'] } })).toEqual(['shore-events-101', 'shore-events-104']);
  expect((await incident('101')).category).toBe('fighting');
  expect(taken).toHaveBeenCalledTimes(1);
  rmSync(file);
  await site.refresh();
  expect(await slugs({ filters: { category: ['fighting'] } })).toEqual([]);
  expect(await slugs({ filters: { category: ['clash'] } })).toEqual(['shore-events-101', 'shore-events-104']);
  taken.mockRestore();
});

test('a change of a document is visible while many rows are taken over, and these are after it', async () => {
  const many = Array.from({ length: 30_000 }, (_, i) => ({
    ...(rows[i % 4] as ImportedRow),
    id: `m${i}`,
    slug: `shore-events-m${i}`,
  }));
  await truth.replaceImported(importing(many));
  const taken: string[] = [];
  const taking = site.refresh().then(() => taken.push('rows'));
  const file = join(folder, 'harbour-1994/incidents/march-on-the-docks.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('March on the docks', 'A march meanwhile'));
  const titleNow = async () => (await last().store.incident('march-on-the-docks'))?.title.en ?? '';
  while (!(await titleNow()).startsWith('A march meanwhile')) await new Promise((resolve) => setTimeout(resolve, 5));
  taken.push('document');
  expect((await last().store.summaries({ filters: { q: 'meanwhile' } })).matched).toBe(1);
  await taking;
  expect(taken).toEqual(['document', 'rows']);
  expect(await count()).toBe(30_001);
  writeFileSync(file, text);
  await truth.replaceImported(importing(rows));
  await site.refresh();
  expect(await count()).toBe(5);
});

test('a Parquet file that is put there by hand is served, and one with wrong rows is not', async () => {
  const file = join(folder, dataset, 'incidents.parquet');
  const good = join(folder, 'good.parquet');
  copyFileSync(file, good);
  const { writeParquet } = await import('../truth/files/parquet');
  const lines = join(folder, 'lines.jsonl');
  const wrong = [rows[0], { ...rows[1], time: '1994-02-31' }, { ...rows[2], slug: 'elsewhere-3' }];
  writeFileSync(lines, wrong.map((row) => JSON.stringify(row)).join('\n'));
  await writeParquet(lines, file, { version: '2.0' });
  await site.refresh();
  expect(site.refusal?.problems).toMatchObject([
    { file: 'data/shore-events/incidents.parquet', path: 'rows[1].time', got: expect.stringContaining('1994-02-31') },
    { path: 'rows[2].slug', expected: 'one that begins with "shore-events-"' },
  ]);
  expect(await count()).toBe(5);
  writeFileSync(lines, [rows[0], rows[0]].map((row) => JSON.stringify(row)).join('\n'));
  await writeParquet(lines, file, { version: '2.0' });
  await site.refresh();
  expect(site.refusal?.unreadable).toContain('two rows with the slug "shore-events-101"');
  writeFileSync(file, 'no Parquet');
  await site.refresh();
  expect(site.refusal?.unreadable).toContain('data/shore-events/incidents.parquet');
  expect(await count()).toBe(5);
  writeFileSync(lines, JSON.stringify(rows[3]));
  await writeParquet(lines, file, { version: '2.0' });
  await site.refresh();
  expect(site.refusal).toBeNull();
  expect(await slugs()).toEqual(['march-on-the-docks', 'shore-events-104']);
  copyFileSync(good, file);
  await site.refresh();
  expect(await count()).toBe(5);
});

describe('rows that may not be shown any more go at once', () => {
  const own = () => join(folder, dataset, 'dataset.json');
  const other = () => join(folder, 'harbour-1994/incidents/march-on-the-docks.json');
  const withRule = async (rule: object, change: (body: object) => object = (body) => body) => {
    const [text, march] = [readFileSync(own(), 'utf8'), readFileSync(other(), 'utf8')];
    writeFileSync(own(), JSON.stringify({ ...JSON.parse(text), ...rule }));
    writeFileSync(other(), JSON.stringify(change(JSON.parse(march))));
    await site.refresh();
    const { record, store } = last();
    const found = {
      datasets: [...record.datasets.keys()],
      lists: await slugs(),
      page: await store.incident('shore-events-101'),
      choices: (await store.facet('dataset', {})).map(({ value }) => value),
      held: (await index.heldDatasets()).size,
      problems: site.refusal?.problems ?? [],
    };
    writeFileSync(own(), text);
    writeFileSync(other(), march);
    await site.refresh();
    expect([site.refusal, await count()]).toEqual([null, 5]);
    return found;
  };
  const gone = { datasets: ['harbour-1994'], lists: ['march-on-the-docks'], page: null, choices: ['harbour-1994'], held: 0 };
  const told = { file: 'data/site.json', path: 'datasets[1]', got: expect.stringContaining('keeps from the public') };

  test.each([{ redistribution: 'none' }, { visibility: 'desk' }, { redistribution: 'noen' }])('by %j', async (rule) => {
    expect(await withRule(rule)).toMatchObject({ ...gone, problems: [told] });
  });

  test('also where another document is wrong, and where an incident links to one', async () => {
    const wrong = await withRule({ redistribution: 'none' }, (body) => ({ ...body, eventType: 'Nothing' }));
    expect(wrong).toMatchObject(gone);
    expect(wrong.problems).toEqual(expect.arrayContaining([told, { path: 'eventType' }].map(expect.objectContaining)));
    const linked = await withRule({ redistribution: 'none' }, (body) => ({ ...body, rows: ['shore-events-101'] }));
    expect(linked).toMatchObject({ ...gone, problems: [told] });
  });

  test('a site of them alone starts, and shows nothing', async () => {
    const data = join(folder, 'alone');
    writeFixture(data);
    const json = (file: string) => JSON.parse(readFileSync(join(data, file), 'utf8'));
    writeFileSync(join(data, 'site.json'), JSON.stringify({ ...json('site.json'), datasets: [dataset] }));
    const kept = { ...json(`${dataset}/dataset.json`), visibility: 'desk' };
    writeFileSync(join(data, dataset, 'dataset.json'), JSON.stringify(kept));
    copyFileSync(join(folder, dataset, 'incidents.parquet'), join(data, dataset, 'incidents.parquet'));
    const opened: Opened[] = [];
    const own = await Index.open(':memory:');
    const onServed = (now: Opened) => opened.push(now);
    const alone = await Site.open({ truth: filesTruth(data), index: own, dataDir: data, onServed, say: () => {} });
    expect(await opened[0]?.store.extent('incidents', { filters: {} })).toMatchObject({ count: 0, box: null });
    expect(recordDate((opened[0] as Opened).record, 'en')).toBe('1 January 1970');
    expect(alone.refusal?.problems).toMatchObject([{ file: 'data/site.json', path: 'datasets[0]' }]);
    await alone.close();
  });

  test('a store leaves them out while the index still holds them', async () => {
    const record = readRecord(folder).record as CuratedRecord;
    const store = await indexStore(index, { ...record, datasets: new Map([...record.datasets].slice(0, 1)) });
    expect((await store.summaries({ filters: {} })).items.map(({ slug }) => slug)).toEqual(['march-on-the-docks']);
    expect(await store.extent('incidents', { filters: { dataset: [dataset] } })).toMatchObject({ count: 0 });
    expect(await store.units({})).toEqual([]);
  });
});

test('a dataset that the site no longer shows leaves the index with its rows', async () => {
  const file = join(folder, 'site.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(text), datasets: ['harbour-1994'] }));
  await site.refresh();
  expect(await index.count({})).toBe(1);
  expect((await index.heldDatasets()).size).toBe(0);
  writeFileSync(file, text);
  await site.refresh();
  expect(await count()).toBe(5);
});

test('rows beside a dataset of documents, and an address that begins as theirs, are refused', async () => {
  const file = join(folder, dataset, 'dataset.json');
  const text = readFileSync(file, 'utf8');
  const { version: _, ...curated } = JSON.parse(text);
  writeFileSync(file, JSON.stringify({ ...curated, kind: 'curated' }));
  await site.refresh();
  expect(site.refusal?.problems).toMatchObject([{ file: 'data/shore-events/incidents.parquet' }]);
  writeFileSync(file, text);
  const march = JSON.parse(readFileSync(join(folder, 'harbour-1994/incidents/march-on-the-docks.json'), 'utf8'));
  const taken = join(folder, 'harbour-1994/incidents/shore-events-7.json');
  writeFileSync(taken, JSON.stringify({ ...march, slug: 'shore-events-7' }));
  await site.refresh();
  expect(site.refusal?.problems).toMatchObject([{ path: 'slug', got: '"shore-events-7"' }]);
  rmSync(taken);
  await site.refresh();
  expect(site.refusal).toBeNull();
});

test('rows that were put there by hand are held by the next start', async () => {
  const data = join(folder, 'by-hand');
  writeFixture(data);
  copyFileSync(join(folder, dataset, 'incidents.parquet'), join(data, dataset, 'incidents.parquet'));
  const open = async () => {
    const own = await Index.open(join(folder, 'by-hand.duckdb'));
    const taken = jest.spyOn(own, 'take');
    let opened: Opened | undefined;
    const started = await Site.open({
      truth: filesTruth(data),
      index: own,
      dataDir: data,
      onServed: (now) => {
        opened = now;
      },
      say: () => {},
    });
    const found = (await (opened as Opened).store.summaries({ filters: {} })).items.map(({ slug }) => slug);
    await started.close();
    return { taken: taken.mock.calls.length, version: (opened as Opened).record.version, found };
  };
  const first = await open();
  expect(first).toMatchObject({ taken: 1, found: expect.arrayContaining(['shore-events-101']) });
  expect(await open()).toEqual({ ...first, taken: 0 });
});

test('PostgreSQL serves the same rows under the same version', async () => {
  const server = await startPostgres();
  const other = await postgresTruth(await server.database());
  await other.load(await dump(truth));
  let opened: Opened | undefined;
  const own = await Index.open(':memory:');
  const onServed = (now: Opened) => {
    opened = now;
  };
  const served = await Site.open({ truth: other, index: own, dataDir: folder, onServed, say: () => {} });
  expect(opened?.record.version).toBe(last().record.version);
  expect((await opened?.store.summaries({ filters: {} }))?.items.map(({ slug }) => slug)).toEqual(await slugs());
  await served.close();
  await server.stop();
});
