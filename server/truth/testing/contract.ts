import { setTimeout as wait } from 'node:timers/promises';
import { StaleWrite } from '../proposal';
import { type Document, dump, type Key, type Proposal, type Truth, versionOf } from '../truth';

/** An empty truth, and a second one on the same store, as another process would open it. */
export interface Opened {
  truth: Truth;
  other: Truth;
}

const war = { kind: 'dataset', id: 'war', dataset: 'war', body: { id: 'war', name: { en: 'A war' } } } as const;
const other = { kind: 'dataset', id: 'flood', dataset: 'flood', body: { id: 'flood' } } as const;
const incident = (id: string, title = id): Omit<Document, 'version'> => ({
  kind: 'incident',
  id,
  dataset: 'war',
  body: { slug: id, title: { en: title, ar: 'حادثة' }, count: 3, none: null, list: [1, { deep: true }] },
});

/** A proposal of new documents. */
const adding = (...puts: Omit<Document, 'version'>[]): Proposal => ({
  author: 'amal',
  reason: 'first report',
  puts,
  expectedVersions: Object.fromEntries(puts.map(({ kind, id }) => [`${kind}/${id}`, null])),
});

/** A change of one document that stands. */
const changing = (put: Omit<Document, 'version'>, from: Omit<Document, 'version'>, author = 'amal'): Proposal => ({
  author,
  reason: 'a correction',
  puts: [put],
  expectedVersions: { [`${put.kind}/${put.id}`]: versionOf(from.body) },
});

/** The tests that every implementation passes. */
export function contractOf(name: string, open: () => Promise<Opened>): void {
  describe(`truth: ${name}`, () => {
    let truth: Truth;
    let second: Truth;
    beforeEach(async () => {
      ({ truth, other: second } = await open());
    });
    afterEach(async () => {
      await Promise.all([truth.close(), second.close()]);
    });

    it('is empty at first', async () => {
      expect(await truth.get('incident', 'a')).toBeNull();
      expect(await truth.list('incident')).toEqual([]);
      expect(await truth.changesSince(0)).toEqual([]);
      expect((await truth.versions()).versions.size).toBe(0);
      expect(await truth.lastSequence()).toBe(0);
    });

    it('gives back what was committed, with keys in their order, to every process', async () => {
      const made = await truth.commit(adding(war, incident('a')));
      expect(made).toMatchObject({ sequence: 1, author: 'amal', reason: 'first report' });
      expect([await truth.lastSequence(), await second.lastSequence()]).toEqual([1, 1]);
      expect(made?.changes.map(({ kind, id, before }) => [kind, id, before])).toEqual([
        ['dataset', 'war', null],
        ['incident', 'a', null],
      ]);
      const found = await second.get('incident', 'a');
      expect(found).toEqual({ ...incident('a'), version: versionOf(incident('a').body) });
      expect(JSON.stringify(found?.body)).toBe(JSON.stringify(incident('a').body));
    });

    it('lists by id, in pages, and by dataset', async () => {
      const theirs = { ...incident('a-2'), dataset: 'flood' };
      await truth.commit(adding(war, other, incident('b'), incident('a'), incident('a-1'), incident('a1'), theirs));
      const ids = async (options = {}) => (await truth.list('incident', options)).map(({ id }) => id);
      expect(await ids()).toEqual(['a', 'a-1', 'a-2', 'a1', 'b']);
      expect(await ids({ dataset: 'war' })).toEqual(['a', 'a-1', 'a1', 'b']);
      expect(await ids({ dataset: 'flood' })).toEqual(['a-2']);
      expect(await ids({ after: 'a-1', limit: 2 })).toEqual(['a-2', 'a1']);
    });

    it('numbers change sets without gaps, and tells those since a number', async () => {
      await truth.commit(adding(war));
      await second.commit(adding(incident('a')));
      await truth.commit(adding(incident('b')));
      const sequences = async (since: number, limit?: number) =>
        (await truth.changesSince(since, limit)).map(({ sequence }) => sequence);
      expect(await sequences(0)).toEqual([1, 2, 3]);
      expect(await sequences(1)).toEqual([2, 3]);
      expect(await sequences(0, 2)).toEqual([1, 2]);
      expect(await sequences(3)).toEqual([]);
    });

    it('keeps the history of a document: newest first, with what it was and became', async () => {
      await truth.commit(adding(war, incident('a'), incident('b')));
      await second.commit(changing(incident('a', 'changed'), incident('a'), 'badr'));
      const deletion = { kind: 'incident', id: 'a' } as const;
      const expectedVersions = { 'incident/a': versionOf(incident('a', 'changed').body) };
      await truth.commit({ author: 'amal', reason: 'told twice', deletes: [deletion], expectedVersions });
      const history = await truth.history('incident', 'a');
      expect(history.map(({ author, reason }) => [author, reason])).toEqual([
        ['amal', 'told twice'],
        ['badr', 'a correction'],
        ['amal', 'first report'],
      ]);
      const [deleted, changed, added] = history.map(({ changes }) => changes);
      expect(deleted).toEqual([{ ...deletion, dataset: 'war', before: incident('a', 'changed').body, after: null }]);
      expect(changed).toEqual([
        { ...deletion, dataset: 'war', before: incident('a').body, after: incident('a', 'changed').body },
      ]);
      expect(added).toEqual([{ ...deletion, dataset: 'war', before: null, after: incident('a').body }]);
      expect(await truth.get('incident', 'a')).toBeNull();
    });

    it('keeps what stood before the first change of a document that came without a history', async () => {
      const documents = [war, incident('a')].map((one) => ({ ...one, version: versionOf(one.body) }));
      await truth.load({ documents, changeSets: [], imports: [] });
      expect(await second.history('incident', 'a')).toEqual([]);
      await second.commit(changing(incident('a', 'changed'), incident('a')));
      const [first, ...others] = await truth.history('incident', 'a');
      expect(others).toEqual([]);
      expect(JSON.stringify(first?.changes[0]?.before)).toBe(JSON.stringify(incident('a').body));
      expect(first?.changes[0]?.after).toEqual(incident('a', 'changed').body);
    });

    it('erases a document with all that its history held of it, and nothing of another', async () => {
      await truth.commit(adding(war, incident('a', 'secret one'), incident('b', 'kept')));
      await second.commit(changing(incident('a', 'secret two'), incident('a', 'secret one'), 'badr'));
      expect(await second.lastSequence()).toBe(2);
      const stale = { kind: 'incident', id: 'a', author: 'amal', reason: 'told in error', version: 'other' } as const;
      await expect(truth.erase(stale)).rejects.toThrow(StaleWrite);
      const made = await truth.erase({ ...stale, version: versionOf(incident('a', 'secret two').body) });
      expect(made).toMatchObject({ sequence: 3, author: 'amal', reason: 'told in error' });
      for (const one of [truth, second]) {
        expect(await one.get('incident', 'a')).toBeNull();
        expect(await one.lastSequence()).toBe(3);
        const history = await one.history('incident', 'a');
        expect(history.map(({ author, reason, changes }) => [author, reason, changes[0]?.before, changes[0]?.after])).toEqual([
          ['amal', 'told in error', { erased: true }, null],
          ['badr', 'a correction', { erased: true }, { erased: true }],
          ['amal', 'first report', null, { erased: true }],
        ]);
        expect(JSON.stringify(await dump(one))).not.toContain('secret');
        expect((await one.history('incident', 'b'))[0]?.changes[0]?.after).toEqual(incident('b', 'kept').body);
      }
      // What is written next goes on from there, in every process.
      await second.commit(adding(incident('c')));
      expect((await truth.changesSince(3)).map(({ sequence }) => sequence)).toEqual([4]);
    });

    it('refuses a stale write whole, and tells what changed and by whom', async () => {
      await truth.commit(adding(war, incident('a')));
      await second.commit(changing(incident('a', 'by badr'), incident('a'), 'badr'));
      const mine = changing(incident('a', 'by amal'), incident('a'));
      const both = { ...mine, puts: [...(mine.puts ?? []), incident('new')] };
      const refusal = truth.commit({ ...both, expectedVersions: { ...mine.expectedVersions, 'incident/new': null } });
      const error: StaleWrite = await refusal.then(
        () => null as never,
        (reason) => reason,
      );
      expect(error).toBeInstanceOf(StaleWrite);
      expect(error.stale).toHaveLength(1);
      expect(error.stale[0]).toMatchObject({ key: 'incident/a', changed: { author: 'badr' } });
      expect(error.stale[0]?.current?.body).toEqual(incident('a', 'by badr').body);
      expect(error.message).toContain('badr');
      expect(await truth.get('incident', 'new')).toBeNull();
      expect(await truth.changesSince(0)).toHaveLength(2);
    });

    it('refuses a new document where there is one, and a change of one that is gone', async () => {
      await truth.commit(adding(war, incident('a')));
      await expect(second.commit(adding(incident('a', 'another')))).rejects.toThrow(StaleWrite);
      await expect(second.commit(changing(incident('b'), incident('b')))).rejects.toThrow('is not there');
    });

    it('guards documents that a proposal only relies on', async () => {
      await truth.commit(adding(war, incident('a')));
      const relying = adding(incident('b'));
      const expectedVersions = { ...relying.expectedVersions, 'incident/a': 'another' };
      await expect(truth.commit({ ...relying, expectedVersions })).rejects.toThrow(StaleWrite);
    });

    it('makes no change set of what changes nothing', async () => {
      await truth.commit(adding(war, incident('a')));
      expect(await truth.commit(changing(incident('a'), incident('a')))).toBeNull();
      const deletes = [{ kind: 'incident', id: 'never' }] as const;
      expect(await truth.commit({ author: 'a', reason: 'b', deletes, expectedVersions: { 'incident/never': null } })).toBeNull();
      expect(await truth.changesSince(0)).toHaveLength(1);
    });

    it.each([
      ['no author', { author: ' ' }, 'author'],
      ['no reason', { reason: '' }, 'reason'],
      ['a document without an expected version', { expectedVersions: {} }, 'no expected version'],
      ['a document twice', { puts: [incident('a'), incident('a')] }, 'two changes'],
      ['an id that is a path', { puts: [incident('../a')], expectedVersions: { 'incident/../a': null } }, 'the id "../a"'],
      ['a dataset that is a path', { puts: [{ ...incident('a'), dataset: '..' }] }, 'the dataset ".."'],
      ['a dataset that does not exist', { puts: [{ ...incident('a'), dataset: 'none' }] }, 'the dataset "none"'],
      ['undefined', { puts: [{ ...incident('a'), body: { x: undefined } as never }] }, 'at x: got undefined'],
      ['no number', { puts: [{ ...incident('a'), body: { x: [Number.NaN] } }] }, 'at x[0]: got NaN'],
      ['U+0000', { puts: [{ ...incident('a'), body: { x: 'a\0b' } }] }, 'U+0000'],
      ['half a surrogate pair', { puts: [{ ...incident('a'), body: { x: '\ud800' } }] }, 'surrogate'],
    ])('refuses %s', async (_what, wrong: Partial<Proposal>, said) => {
      await truth.commit(adding(war));
      await expect(truth.commit({ ...adding(incident('a')), ...wrong })).rejects.toThrow(said);
      expect(await truth.changesSince(0)).toHaveLength(1);
      expect(await truth.list('incident')).toEqual([]);
    });

    it('finds nothing under an id that is none', async () => {
      for (const id of ['../war/dataset', '', 'A', 'a/b', 'a\0', 'a'.repeat(300)]) {
        expect(await truth.get('incident', id)).toBeNull();
        expect(await truth.history('incident', id)).toEqual([]);
      }
    });

    it('deletes a dataset only with all its documents, and moves none to another', async () => {
      await truth.commit(adding(war, other, incident('a')));
      const deletes = [{ kind: 'dataset', id: 'war' } as const];
      const expectedVersions = { 'dataset/war': versionOf(war.body), 'incident/a': versionOf(incident('a').body) };
      const proposal = { author: 'a', reason: 'b', deletes, expectedVersions };
      await expect(truth.commit(proposal)).rejects.toThrow('incident/a belongs to it');
      await expect(truth.commit(changing({ ...incident('a'), dataset: 'flood' }, incident('a')))).rejects.toThrow('"war"');
      await truth.commit({ ...proposal, deletes: [...deletes, { kind: 'incident', id: 'a' }] });
      expect((await second.list('dataset')).map(({ id }) => id)).toEqual(['flood']);
    });

    it('tells the version of every document', async () => {
      await truth.commit(adding(war, incident('a'), incident('b')));
      await truth.commit(changing(incident('b', 'changed'), incident('b')));
      const { versions, unreadable } = await second.versions();
      expect(new Map([...versions].sort())).toEqual(
        new Map<Key, string>([
          ['dataset/war', versionOf(war.body)],
          ['incident/a', versionOf(incident('a').body)],
          ['incident/b', versionOf(incident('b', 'changed').body)],
        ]),
      );
      expect(unreadable).toEqual([]);
    });

    it('calls back once it watches, and within two seconds of a change by another process', async () => {
      let calls = 0;
      const end = truth.watch(() => {
        calls += 1;
      });
      const callsBeyond = async (before: number) => {
        const begun = performance.now();
        while (calls <= before && performance.now() - begun < 2_000) await wait(20);
        expect(calls).toBeGreaterThan(before);
      };
      await callsBeyond(0);
      await second.commit(adding(war));
      await callsBeyond(1);
      await end();
      const told = calls;
      await second.commit(adding(incident('a')));
      await wait(700);
      expect(calls).toBe(told);
    });

    it('loses no update of two processes that write in turn', async () => {
      await truth.commit(adding(war, { ...incident('counter'), body: { count: 0 } }));
      const increments = 40;
      const count = async (writer: Truth, author: string) => {
        for (let done = 0; done < increments; ) {
          const found = (await writer.get('incident', 'counter')) as Document;
          const body = { count: (found.body.count as number) + 1 };
          const expectedVersions = { 'incident/counter': found.version };
          await writer.commit({ author, reason: 'one more', puts: [{ ...incident('counter'), body }], expectedVersions }).then(
            () => {
              done += 1;
            },
            (error) => {
              if (!(error instanceof StaleWrite)) throw error;
            },
          );
        }
      };
      await Promise.all([count(truth, 'amal'), count(second, 'badr')]);
      expect((await truth.get('incident', 'counter'))?.body).toEqual({ count: 2 * increments });
      const sets = await truth.changesSince(0);
      expect(sets.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 2 * increments + 1 }, (_, i) => i + 1));
    });

    it('loads what another holds, to the letter, and a second time changes nothing', async () => {
      await truth.commit(adding(war, incident('a'), incident('b')));
      await truth.commit(changing(incident('a', 'changed'), incident('a')));
      const deletes = [{ kind: 'incident', id: 'b' }] as const;
      await truth.commit({
        author: 'a',
        reason: 'b',
        deletes,
        expectedVersions: { 'incident/b': versionOf(incident('b').body) },
      });
      const taken = await dump(truth);
      const { truth: empty, other: same } = await open();
      expect(await empty.load(taken)).toEqual({ documents: 2, changeSets: 3, imports: 0 });
      expect(JSON.stringify(await dump(same))).toBe(JSON.stringify(taken));
      expect(await same.load(taken)).toEqual({ documents: 0, changeSets: 0, imports: 0 });
      // What came after is added; going back would lose it.
      await truth.commit(changing(incident('a', 'again'), incident('a', 'changed')));
      expect(await same.load(await dump(truth))).toEqual({ documents: 1, changeSets: 1, imports: 0 });
      await expect(same.load(taken)).rejects.toThrow('change set 4');
      expect(JSON.stringify(await dump(empty))).toBe(JSON.stringify(await dump(truth)));
      await Promise.all([empty.close(), same.close()]);
    });

    it('loads nothing over a document that it would lose', async () => {
      await truth.commit(adding(war));
      const { truth: elsewhere, other: same } = await open();
      await elsewhere.load({ documents: [{ ...other, version: versionOf(other.body) }], changeSets: [], imports: [] });
      await expect(elsewhere.load(await dump(truth))).rejects.toThrow('dataset/flood is here');
      expect((await same.list('dataset')).map(({ id }) => id)).toEqual(['flood']);
      await Promise.all([elsewhere.close(), same.close()]);
    });
  });
}
