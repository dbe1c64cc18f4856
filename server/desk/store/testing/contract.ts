import type { Account } from '../../../../lib/desk/account';
import { noDraftText } from '../../../../lib/desk/draft-text';
import type { Refusal } from '../../../../lib/desk/refusals';
import { noTalk } from '../../../../lib/desk/talk';
import { StaleWrite } from '../../../truth/proposal';
import { Attempts } from '../../attempts';
import type { DeskStore } from '../store';

export const account = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  name: 'أمل',
  role: 'editor',
  created: '2026-11-26T12:00:00.000Z',
  closed: null,
  epoch: 1,
  passkeys: [],
  tokens: [],
  ...more,
});

/** The tests that every implementation passes. @param open an empty store, and a second one on the same place */
export function deskContractOf(name: string, open: () => Promise<{ store: DeskStore; other: DeskStore }>): void {
  describe(`desk store: ${name}`, () => {
    let store: DeskStore;
    let other: DeskStore;
    beforeAll(async () => {
      ({ store, other } = await open());
    });
    afterAll(() => Promise.all([store.close(), other.close()]));

    it('is empty at first, and knows nothing of ids that are none', async () => {
      expect(await store.list('account')).toEqual([]);
      for (const id of ['a-1', '', '../secret/cookies', 'A', 'a\0']) expect(await store.get('account', id)).toBeNull();
    });

    it('gives every process what was put, in order of ids, and nothing of what was deleted', async () => {
      await store.change((on) => {
        for (const id of ['a-2', 'a-1', 'a-3']) on.put('account', id, account(id));
      });
      expect((await other.list('account')).map(({ id }) => id)).toEqual(['a-1', 'a-2', 'a-3']);
      await other.change((on) => on.delete('account', 'a-3'));
      expect(await store.get('account', 'a-3')).toBeNull();
      expect(await store.get('account', 'a-1')).toEqual(account('a-1'));
    });

    it('gives the ids with what they name, where that does not say them itself', async () => {
      const talks = { 'incident-b': { ...noTalk(), assigned: 'a-1' }, 'article-a': noTalk() };
      await store.change((on) => {
        for (const [id, talk] of Object.entries(talks)) on.put('talk', id, talk);
      });
      expect(await other.entries('talk')).toEqual([
        ['article-a', talks['article-a']],
        ['incident-b', talks['incident-b']],
      ]);
      await store.change((on) => {
        for (const id of Object.keys(talks)) on.delete('talk', id);
      });
      expect(await other.entries('talk')).toEqual([]);
    });

    it('shows a work what it has written itself, and others nothing of it before it ends', async () => {
      await store.change(async (on) => {
        on.put('account', 'a-4', account('a-4'));
        on.delete('account', 'a-2');
        expect((await on.list('account')).map(({ id }) => id)).toEqual(['a-1', 'a-4']);
        expect(await on.get('account', 'a-2')).toBeNull();
        expect(await other.get('account', 'a-4')).toBeNull();
      });
      expect((await other.list('account')).map(({ id }) => id)).toEqual(['a-1', 'a-4']);
    });

    it('writes nothing of a work that throws, and throws the same', async () => {
      const error = new StaleWrite([]);
      const work = store.change((on) => {
        on.put('account', 'a-5', account('a-5'));
        throw error;
      });
      await expect(work).rejects.toBe(error);
      expect(await store.get('account', 'a-5')).toBeNull();
    });

    it('keeps the text of a draft to the letter, of every kind by itself', async () => {
      const kept = { ...noDraftText(), text: 'قال شهود\u00a0«أمس»\r\n\r\n"Second" paragraph\u2028 \ud83d\udd4a' };
      await store.change((on) => {
        on.put('text', 'a-1', kept);
        on.put('talk', 'article-a-1', noTalk());
      });
      expect(await other.get('text', 'a-1')).toEqual(kept);
      expect(await other.get('talk', 'a-1')).toBeNull();
      await other.change((on) => on.delete('text', 'a-1'));
      expect([await store.get('text', 'a-1'), (await store.get('account', 'a-1'))?.id]).toEqual([null, 'a-1']);
      expect(await store.get('talk', 'article-a-1')).toEqual(noTalk());
    });

    it('keeps files whole or not at all, an empty one too', async () => {
      const bytes = Buffer.alloc(2_500_000, 'ميدان');
      const content = async function* (end?: Error) {
        for (let at = 0; at < bytes.length; at += 60_000) yield bytes.subarray(at, at + 60_000);
        if (end) throw end;
      };
      const read = async (id: string) => {
        const found = await other.files.read(id);
        if (!found) return null;
        const chunks: Uint8Array[] = [];
        for await (const chunk of found) chunks.push(chunk);
        return Buffer.concat(chunks);
      };
      await store.files.put('f-1', content());
      await store.files.put('f-0', (async function* () {})());
      const broken = new Error('The line broke.');
      await expect(store.files.put('f-1', content(broken))).rejects.toBe(broken);
      await expect(store.files.put('f-2', content(broken))).rejects.toBe(broken);
      expect(bytes.equals((await read('f-1')) as Buffer)).toBe(true);
      expect((await read('f-0'))?.length).toBe(0);
      for (const id of ['f-2', '../secret/cookies', '']) expect(await read(id)).toBeNull();
      expect(await other.files.list()).toEqual(['f-0', 'f-1']);
      await other.files.delete('f-1');
      expect([await read('f-1'), await store.files.list()]).toEqual([null, ['f-0']]);
      await store.files.delete('f-0');
    });

    it('counts attempts that fail at two processes together, each client by itself, and keeps no address', async () => {
      const [one, two] = [new Attempts(store.attempts, 'key'), new Attempts(other.attempts, 'key')];
      const refused = (by: Attempts, client: string) =>
        by.check(client).then(
          () => null,
          ({ code, retryAfterSeconds }: Refusal) => ({ code, retryAfterSeconds }),
        );
      for (let i = 0; i < 9; i++) await (i % 2 ? one : two).failed('203.0.113.7');
      expect([await refused(one, '203.0.113.7'), await refused(two, '203.0.113.7')]).toEqual([null, null]);
      await one.failed('203.0.113.7');
      for (const by of [one, two]) {
        const { code, retryAfterSeconds } = (await refused(by, '203.0.113.7')) as Refusal;
        expect([code, retryAfterSeconds]).toEqual(['too-many-attempts', expect.any(Number)]);
        expect(retryAfterSeconds).toBeGreaterThan(400);
        expect(retryAfterSeconds).toBeLessThanOrEqual(600);
      }
      expect(await refused(two, '203.0.113.8')).toBeNull();
      // By another key an address is another client: what is kept does not say which it is.
      expect(await refused(new Attempts(store.attempts, 'another key'), '203.0.113.7')).toBeNull();
    });

    it('lets a client try again after its time, and forgets it', async () => {
      const client = 'c0ffee';
      const inTenMinutes = { windowMs: 600_000, most: 10 };
      for (let i = 0; i < 12; i++) await store.attempts.add(client);
      const ages = await other.attempts.since(client, inTenMinutes);
      expect(ages).toHaveLength(10);
      expect(ages).toEqual([...ages].sort((a, b) => a - b));
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await other.attempts.since(client, { windowMs: 10, most: 10 })).toEqual([]);
      expect(await other.attempts.forget(600_000)).toBe(true);
      expect(await store.attempts.since(client, inTenMinutes)).toHaveLength(10);
      expect(await other.attempts.forget(10)).toBe(false);
      expect(await store.attempts.since(client, inTenMinutes)).toEqual([]);
    });

    it('loses no update of two processes that write in turn', async () => {
      const raise = (on: DeskStore) =>
        on.change(async (work) => {
          const { epoch } = (await work.get('account', 'a-1')) as Account;
          work.put('account', 'a-1', account('a-1', { epoch: epoch + 1 }));
        });
      await Promise.all(Array.from({ length: 20 }, (_, i) => raise(i % 2 ? store : other)));
      expect((await store.get('account', 'a-1'))?.epoch).toBe(21);
    });
  });
}
