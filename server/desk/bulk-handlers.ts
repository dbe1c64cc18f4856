import { z } from 'zod';
import type { BulkActionName } from '../../lib/desk/actions';
import { type BulkChange, bulkFields, longestFound } from '../../lib/desk/bulk';
import { Refusal } from '../../lib/desk/refusals';
import { longestReason } from '../../lib/desk/work';
import { isLocale } from '../../lib/i18n/locales';
import { eventTypes } from '../../lib/record/event-types';
import { served } from '../site/served';
import { applyBulk, beginBulk, renewBulk, rowsOfBulk } from './bulk/edit';
import { findDocuments, wantedIn, wantedNames } from './bulk/find';
import { correctionIn } from './document-handlers';
import { line, read } from './input';
import type { Asked, Outcome } from './outcome';
import type { DeskStore } from './store/store';

const listed = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(one));
const Beginning = z.object({
  field: z.enum(bulkFields),
  find: z.string().max(longestFound).default(''),
  replace: z.string().max(longestFound).default(''),
  languages: listed(z.string().refine(isLocale)),
  /** What a field becomes, under its own name, as the form shows all of them. */
  type: line(200).default(''),
  category: line(200).default(''),
  visibility: line(200).default(''),
  assigned: line(200).default(''),
  /** "incident/x" */
  documents: listed(z.string().max(400)),
  /** All that are found, whichever were ticked. */
  all: z.preprocess((value) => value === true || value === 'on', z.boolean()),
});
/** Beside the reason: whether it is a correction, and what readers are told then. */
const Applying = z.looseObject({ reason: line(longestReason).default('') });
const Wanting = z.object(Object.fromEntries(wantedNames.map((name) => [`wanted-${name}`, line(200).default('')])));

/** @throws Refusal wrong-input, not-found */
async function changeOf(given: z.infer<typeof Beginning>, store: DeskStore): Promise<BulkChange> {
  const { field, find, replace, languages } = given;
  const to = field === 'texts' ? '' : given[field];
  const wrong = (expected: string) => new Refusal('wrong-input', `${field}: got "${to}", expected ${expected}`);
  switch (field) {
    case 'texts':
      if (find === '' || languages.length === 0) throw new Refusal('wrong-input', 'find: expected a text, and a language');
      return { field, find, replace, languages };
    case 'type':
      if (!Object.values(eventTypes).some((subs) => (subs as readonly string[]).includes(to))) throw wrong('an event type');
      return { field, to };
    case 'category':
      if (to !== '' && !served().record.site.categories.some(({ id }) => id === to)) throw wrong('the id of a category');
      return { field, to };
    case 'visibility':
      if (to !== 'public' && to !== 'desk') throw wrong('public or desk');
      return { field, to };
    case 'assigned': {
      const account = to === '' ? null : await store.get('account', to);
      if (to !== '' && (!account || account.closed !== null || account.role === 'viewer')) throw new Refusal('not-found');
      return { field, to };
    }
  }
}

const pageOf = (id: string) => `/documents/bulk/${id}`;

export const bulkHandlers: Readonly<Record<BulkActionName, (asked: Asked) => Promise<Outcome>>> = {
  async 'begin-bulk'({ desk: { store }, account, input, now }) {
    const given = read(Beginning, input);
    const wanting = read(Wanting, input);
    const change = await changeOf(given, store);
    const wanted = wantedIn((name) => wanting[`wanted-${name}`] ?? '', account.role);
    const chosen = given.all
      ? (await findDocuments(account, store, wanted)).map(({ document: { kind, id } }) => ({ kind, id }))
      : given.documents.map((one) => ({ kind: one.split('/')[0] ?? '', id: one.split('/')[1] ?? '' }));
    const id = await beginBulk(store, change, chosen, account, now);
    return { body: { id }, page: pageOf(id) };
  },

  async 'see-bulk'({ desk: { store }, account, parameters: { id = '' } }) {
    const edit = await store.get('bulk', id);
    if (!edit) throw new Refusal('not-found');
    const rows = await rowsOfBulk(store, edit, account);
    const documents = rows.map(({ document: { kind, id: own }, left, differences }) => ({ kind, id: own, left, differences }));
    return { body: { change: edit.change, documents } };
  },

  async 'apply-bulk'(asked) {
    const { desk, account, input, parameters } = asked;
    const given = read(Applying, input);
    const changed = await applyBulk(desk.store, parameters.id ?? '', account, given.reason, (isAsked) =>
      correctionIn(asked, given, isAsked),
    );
    return { body: { changed }, page: '/documents', done: 'bulk-applied' };
  },

  async 'renew-bulk'({ desk: { store }, parameters: { id = '' } }) {
    await renewBulk(store, id);
    return { page: pageOf(id) };
  },

  async 'drop-bulk'({ desk: { store }, parameters: { id = '' } }) {
    if (!(await store.get('bulk', id))) throw new Refusal('not-found');
    await store.change((on) => on.delete('bulk', id));
    return { page: '/documents', done: 'bulk-dropped' };
  },
};
