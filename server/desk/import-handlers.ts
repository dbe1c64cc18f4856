import { z } from 'zod';
import type { ImportActionName } from '../../lib/desk/actions';
import { type DeskImport, stateOf } from '../../lib/desk/import-work';
import { Refusal } from '../../lib/desk/refusals';
import { longestReason } from '../../lib/desk/work';
import { settingsOf } from './imports/form';
import { reportOf } from './imports/run';
import { startImport } from './imports/start';
import { importOf, keepImport, removeImport } from './imports/work';
import { line, read } from './input';
import type { Asked, Outcome } from './outcome';
import { site } from './standing';

const Taking = z.object({
  reason: line(longestReason).default(''),
  shows: z.preprocess((value) => value === true || value === 'on', z.boolean()),
});

/** As programs get it. */
const told = (one: DeskImport, now: Date) => {
  const { id, name, bytes, sha256, by, at, format, columns, settings, progress, result, problem } = one;
  return { id, name, bytes, sha256, by, at, format, columns, settings, state: stateOf(one, now), progress, result, problem };
};
const pageOf = (id: string) => `/imports/${id}`;

export const importHandlers: Readonly<Record<ImportActionName, (asked: Asked) => Promise<Outcome>>> = {
  async 'upload-import'({ desk: { store }, account, upload, now }) {
    const { kept } = await upload((file) => keepImport(store, file, account, now));
    return { body: { import: told(kept, now) }, page: pageOf(kept.id), done: 'file-sent' };
  },

  async 'list-imports'({ desk: { store }, now }) {
    return { body: { imports: (await store.list('import')).map((one) => told(one, now)) } };
  },

  async 'see-import'({ desk: { store }, parameters: { id = '' }, now }) {
    return { body: { import: told(await importOf(store, id), now) } };
  },

  async 'import-report'({ desk: { store }, parameters: { id = '' } }) {
    const { name } = await importOf(store, id);
    const content = await store.files.read(reportOf(id));
    if (!content) throw new Refusal('not-found');
    return { file: { content, type: 'text/csv; charset=utf-8', name: `report-${name.replace(/\.\w+$/, '')}.csv` } };
  },

  async 'check-import'({ desk: { store }, input, parameters: { id = '' }, now }) {
    const settings = await settingsOf(input, await importOf(store, id), (await site()).truth);
    const more = { settings, taking: null, result: null };
    await startImport(store, id, { from: ['sent', 'checked', 'failed', 'taken'], state: 'checking', now, more });
    return { body: { state: 'checking' }, page: pageOf(id) };
  },

  async 'take-import'({ desk: { store }, account, input, parameters: { id = '' }, now }) {
    await importOf(store, id);
    const { reason, shows } = read(Taking, input);
    if (reason === '') throw Refusal.at('reason', 'reason-missing');
    const more = { taking: { by: account.id, reason, shows } };
    await startImport(store, id, { from: ['checked'], state: 'taking', now, more });
    return { body: { state: 'taking' }, page: pageOf(id) };
  },

  async 'remove-import'({ desk: { store }, parameters: { id = '' }, now }) {
    await removeImport(store, id, now);
    return { page: '/imports', done: 'import-removed' };
  },
};
