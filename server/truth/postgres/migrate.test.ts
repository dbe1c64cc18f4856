import pg from 'pg';
import { postgresDeskStore } from '../../desk/store/postgres';
import { startPostgres, type TestPostgres } from '../testing/postgres';
import type { Truth } from '../truth';
import { postgresTruth } from '.';
import { migrate, migrationsOf } from './migrate';
import { type Migration, migrations as own } from './migrations';

/** Releases after this one: with one more column, and with a column renamed, which this one cannot work with. */
const added: Migration = {
  suitsEarlier: true,
  up: 'alter table maydan.change_sets add column place text',
  down: 'alter table maydan.change_sets drop column place',
};
const renamed: Migration = {
  suitsEarlier: false,
  up: 'alter table maydan.documents rename column version to digest',
  down: 'alter table maydan.documents rename column digest to version',
};
const next = { ...own, '0101-added': added };
const afterNext = { ...next, '0102-renamed': renamed };

let server: TestPostgres;
let url: string;
const open: Truth[] = [];
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop(), 60_000);
beforeEach(async () => {
  url = await server.database();
});
afterEach(() => Promise.all(open.splice(0).map((truth) => truth.close())));

async function truthOf(migrations?: Readonly<Record<string, Migration>>): Promise<Truth> {
  const truth = await postgresTruth(url, migrations ? { migrations } : {});
  open.push(truth);
  return truth;
}
async function asked(text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(text).finally(() => client.end());
}
const write = (truth: Truth, id: string) =>
  truth.commit({
    author: 'amal',
    reason: `writes ${id}`,
    puts: [{ kind: 'dataset', id, dataset: id, body: { id } }],
    expectedVersions: { [`dataset/${id}`]: null },
  });
const madeNames = async () => (await migrationsOf(url)).filter(({ madeAt }) => madeAt).map(({ name }) => name);
const thrownBy = (work: Promise<unknown>) => work.then(() => null).catch((error: Error & { code: string }) => error);

test('two nodes that open an empty database at once, and the desk, have its tables made once', async () => {
  await Promise.all([truthOf(), truthOf(), postgresDeskStore(url).then((store) => store.close())]);
  expect(await madeNames()).toEqual(Object.keys(own));
  expect(await migrate(url)).toEqual([]);
});

test('a database of before migrations were counted keeps what it holds', async () => {
  await asked(`create schema maydan; ${own['0001-record']?.up}`);
  await asked(`insert into maydan.documents values ('dataset', 'war', 'war', 'v', '{"id":"war"}')`);
  expect((await (await truthOf()).get('dataset', 'war'))?.body).toEqual({ id: 'war' });
  expect(await madeNames()).toEqual(Object.keys(own));
});

test('nodes of two releases work side by side on tables that suit both, and the way back is open', async () => {
  const before = await truthOf();
  await write(before, 'first');
  const after = await truthOf(next);
  expect(await madeNames()).toEqual([...Object.keys(own), '0101-added']);
  await write(before, 'second');
  await write(after, 'third');
  const again = await truthOf(); // a node of the release before that starts only now
  for (const truth of [before, after, again])
    expect((await truth.list('dataset')).map(({ id }) => id)).toEqual(['first', 'second', 'third']);
  expect(await migrate(url, Object.keys(own).at(-1), next)).toEqual(['0101-added']);
  await write(before, 'fourth');
  expect((await before.changesSince(0)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
});

test('what the release before cannot work with is made by the command alone, told to its nodes, and taken back', async () => {
  const before = await truthOf();
  await write(before, 'first');
  expect(await thrownBy(truthOf(afterNext))).toMatchObject({
    code: 'TABLES_OLDER',
    message: expect.stringMatching(/\(0102-renamed\)\. Back up, end all nodes, and run "maydan record migrate"\.$/),
  });
  expect(await madeNames()).toEqual(Object.keys(own));
  expect(await migrate(url, undefined, afterNext)).toEqual(['0101-added', '0102-renamed']);
  // One that runs still, and one that starts.
  expect(await thrownBy(before.get('dataset', 'first'))).toMatchObject({ code: 'TABLES_CHANGED' });
  const refused = await thrownBy(truthOf());
  expect(refused).toMatchObject({ code: 'TABLES_NEWER', message: expect.stringContaining('(0102-renamed)') });
  expect(refused?.message).not.toContain('maydan:maydan');
  expect(await migrate(url, '0101-added', afterNext)).toEqual(['0102-renamed']);
  expect((await (await truthOf()).get('dataset', 'first'))?.body).toEqual({ id: 'first' });
});

test('an empty database has the tables of the newest release at once', async () => {
  await truthOf(afterNext);
  expect(await madeNames()).toEqual(Object.keys(afterNext));
});

test('a migration that fails leaves nothing of itself or of those before it', async () => {
  await truthOf();
  const broken = { ...next, '0102-broken': { ...added, up: 'alter table maydan.nowhere add column x text' } };
  expect(await thrownBy(migrate(url, undefined, broken))).toMatchObject({ code: 'TABLES_CHANGED' });
  expect(await madeNames()).toEqual(Object.keys(own));
  expect((await asked('select * from maydan.change_sets')).fields.map(({ name }) => name)).not.toContain('place');
});

test('what would lose something, is unknown, or is of a newer release is not taken back', async () => {
  await truthOf(next);
  expect(await thrownBy(migrate(url, '0001-record', next))).toMatchObject({
    message: expect.stringMatching(/000\d-desk\S* cannot be/),
  });
  expect(await thrownBy(migrate(url, '0009', next))).toMatchObject({
    message: expect.stringContaining('got "0009", expected one of'),
  });
  expect(await thrownBy(migrate(url, '0002-desk'))).toMatchObject({ code: 'TABLES_NEWER' });
});
