import { setTimeout as wait } from 'node:timers/promises';
import type { ImportedRow } from '../../../lib/record/imported';
import { dump, type Rows, type Truth, versionOf } from '../truth';
import type { Opened } from './contract';

const war = { kind: 'dataset', id: 'war', dataset: 'war', body: { id: 'war' } } as const;

/** A row with every field, another with the fewest. */
const full: ImportedRow = {
  id: '17/a',
  slug: 'war-17-a',
  title: { en: 'Clash at the harbour', ar: 'اشتباك عند المرفأ' },
  eventType: 'Battles',
  subEventType: 'Armed clash',
  originalType: 'state-based',
  time: '1994-03-04/1994-03-05',
  where: { coordinates: [-30.125, -20.25], uncertaintyMeters: 1500.5, precision: 'near', names: ['Port Ansel', 'Anselia'] },
  actors: [
    { name: 'Government of Anselia', role: 'attacker' },
    { name: 'Dockers\' "union"', role: 'defender', actor: 'dockers-union' },
  ],
  sources: ['Ansel Gazette', 'Reuters'],
  original: 'a docker',
  deaths: { best: 2, low: 0, high: 5 },
  url: 'https://events.example/17',
};
const bare = (number: number): ImportedRow => ({
  id: `${number}`,
  slug: `war-${number}`,
  eventType: 'Protests',
  subEventType: 'Peaceful protest',
  time: '1994-03',
  where: { coordinates: [-30, -20], uncertaintyMeters: 90_000, precision: 'country', names: [] },
  actors: [],
  sources: [],
});

const importing = (rows: Rows, version = '1.0') => ({ dataset: 'war', rows, author: 'amal', reason: 'first import', version });

async function all(truth: Truth): Promise<ImportedRow[]> {
  const rows: ImportedRow[] = [];
  for await (const row of truth.imported('war')) rows.push(row);
  return rows;
}

/** What every implementation holds to with imported rows. */
export function importedContractOf(name: string, open: () => Promise<Opened>): void {
  describe(`imported rows: ${name}`, () => {
    let truth: Truth;
    let other: Truth;
    beforeEach(async () => {
      ({ truth, other } = await open());
      const expectedVersions = { 'dataset/war': null };
      await truth.commit({ author: 'amal', reason: 'a dataset', puts: [war], expectedVersions });
    });
    afterEach(async () => {
      await Promise.all([truth.close(), other.close()]);
    });

    it('writes documents with rows in one change set, or neither', async () => {
      const version = versionOf(war.body);
      const documents = async ({ rows }: { rows: number }) => ({
        puts: [{ ...war, body: { ...war.body, rows } }],
        expectedVersions: { 'dataset/war': version },
        reason: `${rows} rows`,
      });
      const made = await truth.replaceImported({ ...importing([full, bare(1)]), documents });
      expect(made).toMatchObject({ reason: '2 rows', changes: [{ kind: 'imported' }, { kind: 'dataset', after: { rows: 2 } }] });
      expect((await other.get('dataset', 'war'))?.body).toEqual({ id: 'war', rows: 2 });
      // Somebody changed the document meanwhile.
      await expect(truth.replaceImported({ ...importing([full]), documents })).rejects.toMatchObject({ code: 'WRITE_STALE' });
      expect(await all(other)).toHaveLength(2);
      const island = { kind: 'dataset', id: 'isle', dataset: 'isle', body: { id: 'isle' } } as const;
      const onIsland = { ...bare(1), slug: 'isle-1' };
      const founded = async () => ({ puts: [island], expectedVersions: { 'dataset/isle': null } });
      await truth.replaceImported({ ...importing([onIsland]), dataset: 'isle', documents: founded });
      expect(await other.importedManifest('isle')).toMatchObject({ rows: 1 });
    });

    it('has none at first', async () => {
      expect((await truth.importedVersions()).size).toBe(0);
      expect(await truth.importedManifest('war')).toBeNull();
      expect(await all(truth)).toEqual([]);
    });

    it('gives back every field of what was imported, in its order, to every process, and tells of it', async () => {
      const made = await truth.replaceImported(importing([full, bare(3), bare(2)], '25.1'));
      expect(made).toMatchObject({ sequence: 2, author: 'amal', reason: 'first import' });
      expect(await all(other)).toEqual([full, bare(3), bare(2)]);
      expect([...(await other.importedVersions()).keys()]).toEqual(['war']);
      expect(await other.importedManifest('war')).toMatchObject({ version: '25.1', rows: 3 });
      const [newest] = await other.history('imported', 'war');
      expect(newest?.changes).toMatchObject([
        { kind: 'imported', id: 'war', dataset: 'war', before: null, after: { version: '25.1', rows: 3 } },
      ]);
      expect((await other.versions()).versions.size).toBe(1);
    });

    it('knows rows by the digests of their records, which are no part of what they say', async () => {
      await truth.replaceImported(importing([full, bare(1)]));
      const before = await truth.importedManifest('war');
      expect((await truth.importedDigests('war')).size).toBe(0);
      const digests = [9_007_199_254_740_991, 7];
      await truth.replaceImported(
        importing(
          [
            { ...full, digest: digests[0] },
            { ...bare(1), digest: digests[1] },
          ],
          '1.1',
        ),
      );
      expect((await other.importedManifest('war'))?.digest).toBe(before?.digest);
      expect(await other.importedDigests('war')).toEqual(
        new Map([
          [digests[0], full.slug],
          [digests[1], 'war-1'],
        ]),
      );
    });

    it('replaces all rows by others, which changes the version', async () => {
      await truth.replaceImported(importing([full, bare(1)]));
      const before = (await truth.importedVersions()).get('war');
      const made = await other.replaceImported(importing([bare(2), full], '1.1'));
      expect(made?.changes).toMatchObject([{ before: { version: '1.0', rows: 2 }, after: { version: '1.1', rows: 2 } }]);
      expect(await all(truth)).toEqual([bare(2), full]);
      expect((await truth.importedVersions()).get('war')).not.toBe(before);
    });

    it('makes no change set of the same rows, whatever the order of their keys', async () => {
      await truth.replaceImported(importing([full, bare(1)]));
      const before = (await truth.importedVersions()).get('war');
      const turned = Object.fromEntries(Object.entries(full).reverse()) as unknown as ImportedRow;
      expect(await other.replaceImported(importing([turned, bare(1)]))).toBeNull();
      expect((await truth.importedVersions()).get('war')).toBe(before);
      expect(await truth.changesSince(0)).toHaveLength(2);
    });

    it.each<[string, () => Rows, string]>([
      ['a row of another form', () => [bare(1), { ...bare(2), colour: 'red' } as never], 'row 2: got the unknown key "colour"'],
      ['an impossible day', () => [{ ...bare(1), time: '1994-02-30' }], 'row 1 at time: got "1994-02-30"'],
      [
        'a point nowhere',
        () => [{ ...bare(1), where: { ...bare(1).where, coordinates: [200, 0] } }],
        'row 1 at where.coordinates',
      ],
      ['a row twice', () => [bare(1), bare(1)], 'row 2 at slug: got "war-1" a second time'],
      ['the address of another dataset', () => [{ ...bare(1), slug: 'peace-1' }], 'begins with "war-"'],
    ])('refuses %s, and keeps what it had', async (_what, rows, said) => {
      await truth.replaceImported(importing([full]));
      await expect(truth.replaceImported(importing(rows()))).rejects.toThrow(said);
      expect(await all(other)).toEqual([full]);
      expect(await truth.changesSince(0)).toHaveLength(2);
    });

    it('keeps what it had when the rows break off', async () => {
      await truth.replaceImported(importing([full]));
      const broken = async function* () {
        for (let number = 0; number < 3_000; number++) yield bare(number);
        throw new Error('the file ends here');
      };
      await expect(truth.replaceImported(importing(broken()))).rejects.toThrow('the file ends here');
      expect(await all(other)).toEqual([full]);
      expect(await other.replaceImported(importing([bare(1)]))).not.toBeNull();
      expect(await all(truth)).toEqual([bare(1)]);
    });

    it('refuses rows of a dataset that does not exist, and who says nothing of why', async () => {
      await expect(truth.replaceImported({ ...importing([full]), dataset: 'peace' })).rejects.toThrow('does not exist');
      await expect(truth.replaceImported({ ...importing([full]), dataset: '../war' })).rejects.toThrow('"../war"');
      await expect(truth.replaceImported({ ...importing([full]), reason: ' ' })).rejects.toThrow('reason');
    });

    it('lets who reads read on while they are replaced', async () => {
      const many = Array.from({ length: 6_000 }, (_, i) => bare(i));
      await truth.replaceImported(importing(many));
      const read: ImportedRow[] = [];
      for await (const row of truth.imported('war')) {
        read.push(row);
        if (read.length === 1) await other.replaceImported(importing([full]));
      }
      expect(read).toEqual(many);
      expect(await all(truth)).toEqual([full]);
    });

    it('deletes a dataset only when its rows are gone', async () => {
      await truth.replaceImported(importing([full]));
      const expectedVersions = { 'dataset/war': versionOf(war.body) };
      const deletion = { author: 'a', reason: 'b', deletes: [{ kind: 'dataset', id: 'war' } as const], expectedVersions };
      await expect(truth.commit(deletion)).rejects.toThrow('imported/war belongs to it');
      const made = await truth.replaceImported(importing([]));
      expect(made?.changes).toMatchObject([{ before: { rows: 1 }, after: null }]);
      expect(await truth.replaceImported(importing([]))).toBeNull();
      expect((await other.importedVersions()).size).toBe(0);
      expect(await truth.commit(deletion)).not.toBeNull();
    });

    it('tells who watches of new rows', async () => {
      let calls = 0;
      const end = truth.watch(() => {
        calls += 1;
      });
      while (calls === 0) await wait(20);
      const before = calls;
      await other.replaceImported(importing([full]));
      const begun = performance.now();
      while (calls <= before && performance.now() - begun < 2_000) await wait(20);
      await end();
      expect(calls).toBeGreaterThan(before);
    });

    it('is loaded elsewhere with its history, and a second time changes nothing', async () => {
      await truth.replaceImported(importing([full, bare(1)], '2.0'));
      const { truth: empty, other: same } = await open();
      expect(await empty.load(await dump(truth))).toEqual({ documents: 1, changeSets: 2, imports: 1 });
      expect(await all(same)).toEqual([full, bare(1)]);
      expect(JSON.stringify(await dump(same))).toBe(JSON.stringify(await dump(truth)));
      expect(await same.load(await dump(truth))).toEqual({ documents: 0, changeSets: 0, imports: 0 });
      // Rows that were taken away go with the change set that says so, and never without it.
      const old = await dump(truth);
      await truth.replaceImported(importing([]));
      const without = await dump(truth);
      await expect(same.load({ ...old, imports: [] })).rejects.toThrow('the rows of war are here');
      expect(await same.load(without)).toEqual({ documents: 0, changeSets: 1, imports: 1 });
      expect(await all(empty)).toEqual([]);
      await Promise.all([empty.close(), same.close()]);
    });
  });
}
