import type { Account } from '../../lib/desk/account';
import { fieldsOfActor } from '../../lib/desk/actor-form';
import { changedBetween } from '../../lib/desk/changed';
import { type DraftClaim, fieldsOfClaim } from '../../lib/desk/claim-form';
import { fieldsOfMark } from '../../lib/desk/desk-only-form';
import { marksOver } from '../../lib/desk/draft-text';
import { fieldsOfFacts } from '../../lib/desk/facts-form';
import type { Changed, FormFields, FormName } from '../../lib/desk/form-fields';
import { headFields } from '../../lib/desk/head-form';
import { deskMessages } from '../../lib/desk/messages';
import { Refusal } from '../../lib/desk/refusals';
import { textsOf } from '../../lib/desk/texts';
import type { Where } from '../../lib/geometry/where';
import { type Locale, locales } from '../../lib/i18n/locales';
import { textIn } from '../../lib/i18n/text-in';
import { whereWords } from '../../lib/place/words';
import { claimRef } from '../../lib/record/references';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import type { Document } from '../truth/truth';
import { gazetteerFor } from './claim-places';
import { claimNamed, claimsIn, sourcesFor } from './claims';
import { theDesk } from './desk';
import { markedDocument } from './desk-only';
import { storedDocument } from './documents';
import { draftTextOf, versionOfMarks } from './draft-texts';
import { evidenceOf } from './evidence/evidence';
import { itemFields } from './items';
import { savedSince } from './saved-since';
import { site } from './standing';
import { sightOf } from './viewing';

interface Wanted {
  kind: string;
  id: string;
  form: FormName;
  /** Of a claim, and of how it stands to others: its id. */
  claim: string;
  /** Of a source or place in the list of a dataset: its id. Of words of a text: where they begin and end, "12-20". */
  item: string;
  /** Of a part for the desk alone: its path, and which mark of it is meant. */
  path: string;
  mark: string;
  /** The version that the page shows. */
  seen: string;
  locale: Locale;
}
type Fields = Omit<FormFields, 'version'>;

/** How a form about a document would be filled in now, so that it can stand beside what somebody has typed. @throws Refusal not-found */
export async function formFieldsOf(viewer: Pick<Account, 'id' | 'role'>, wanted: Wanted): Promise<FormFields> {
  const { kind, id, form, seen } = wanted;
  if (form === 'item') return itemFields(kind, id, wanted.item, wanted.locale, { seen, by: viewer });
  if (form === 'words') return fieldsOfWords(await storedDocument(kind, id), wanted);
  const stored = await (form === 'desk-only' ? markedDocument : storedDocument)(kind, id);
  const document = (await sightOf(viewer)).document(stored.document);
  if (!document) throw new Refusal('not-found');
  const since = await savedSince(document, seen, viewer);
  return {
    version: document.version,
    ...(await fieldsOf[form](document, wanted)),
    ...(since && { savedBy: since.savedBy }),
    ...(decides(form) && { changed: since?.seen ? changedSince(since.seen, document, wanted.locale) : [] }),
  };
}

const decides = (form: FormName): boolean => form === 'desk-only' || form === 'document';

/** What is otherwise in a document than it was, in words. */
const changedSince = (before: JsonObject, { kind, body }: Document, locale: Locale): Changed[] =>
  changedBetween(before, body, kind, deskMessages(locale).documents, locale);

/** What is decided of some words of a text. @throws Refusal wrong-input */
async function fieldsOfWords({ document }: { document: Document }, { item, locale, seen }: Wanted): Promise<FormFields> {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(item) ?? [];
  if (!start || !end) throw new Refusal('wrong-input', `item: got "${item}", expected where the words begin and end: "12-20"`);
  const text = await draftTextOf((await theDesk()).store, document.id);
  const span = { start: Number(start), end: Number(end) };
  const version = versionOfMarks(text, span);
  const { writing } = deskMessages(locale);
  const marks = marksOver(text.marks, span);
  const changed = marks.map((mark) => ({
    label: text.text.slice(mark.start, mark.end),
    before: null,
    after: mark.where ? whereWords(mark.where, gazetteerFor(text), locale) : writing.text['no-place'],
  }));
  const none = { label: text.text.slice(span.start, span.end), before: null, after: writing.text.open };
  return { version, fields: {}, changed: version === seen ? [] : changed.length > 0 ? changed : [none] };
}

const fieldsOf: Readonly<
  Record<
    Exclude<FormName, 'item' | 'words'>,
    (document: Document, wanted: Pick<Wanted, 'claim' | 'locale' | 'path' | 'mark'>) => Fields | Promise<Fields>
  >
> = {
  texts: ({ body }) => ({
    fields: Object.fromEntries(
      textsOf(body).flatMap(({ path, given }) =>
        locales().map((language) => [`${path}.${language}`, given[language] ?? ''] as const),
      ),
    ),
  }),
  head: ({ body }, { locale }) => {
    const { accessed = '', ...fields } = headFields(body, locale);
    // Where no day is saved the form offers today's.
    return { fields: accessed === '' ? fields : { ...fields, accessed } };
  },
  evidence: (document) => {
    const { accessed, archive = '' } = evidenceOf(document);
    // Where no day is saved the form offers today's.
    return { fields: { archive, ...(accessed !== undefined && { accessed }) } };
  },
  'desk-only': ({ body }, { path, mark }) => ({ fields: fieldsOfMark(body, { path, mark }) }),
  document: () => ({ fields: {} }),
  claim: async (document, { claim: id, locale }) => {
    const claim = claimOf(document, id);
    const text = await draftTextOf((await theDesk()).store, document.id);
    const sources = new Map(sourcesFor(text).map((source) => [source.id, textIn(source.name, locale)]));
    return {
      fields: {
        ...fieldsOfClaim(claim, (source) => sources.get(source) ?? source, locale),
        where: claim.where ? 'kept' : 'none',
      },
      shown: { where: claim.where ? whereWords(claim.where, gazetteerFor(text), locale) : '' },
      otherwise: [
        ['^figure-\\d+-unit$', 'people'],
        ['^(source|how|figure|hedge|answer)-', ''],
      ],
    };
  },
  links: async (document, { claim }) => ({
    fields: await fieldsOfLinks(document, claim),
    otherwise: [
      ['^link-.*(?<!-claim)$', 'none'],
      ['^about-', ''],
    ],
  }),
  facts: async ({ kind, body }, { locale }) => {
    if (kind === 'actor') return { fields: fieldsOfActor(body) };
    const { documents } = await site();
    const { where } = body as { where?: Where };
    const { fields, claims } = fieldsOfFacts(body);
    const text = (ref: string) => textIn(claimNamed(documents, ref)?.text, locale) ?? ref;
    return {
      fields,
      ...(kind === 'area' && where && { shown: { where: whereWords(where, served().record.gazetteer, locale) } }),
      labels: Object.fromEntries(claims.map((ref) => [`belongs-${ref}`, text(ref)])),
      otherwise: [
        ['^belongs-', 'none'],
        ['^actor-', ''],
        ['^role-', 'party'],
      ],
    };
  },
};

/** @throws Refusal not-found: it was removed meanwhile */
function claimOf(document: Document, id: string): DraftClaim {
  const claim = claimsIn(document).find((one) => one.id === id);
  if (!claim) throw new Refusal('not-found');
  return claim;
}

/** How a claim stands to others, by the names of the form that compares them. */
async function fieldsOfLinks(document: Document, id: string): Promise<Record<string, string>> {
  const claim = claimOf(document, id);
  const own = claimRef(id, document.id);
  const { upon } = await draftTextOf((await theDesk()).store, document.id);
  const fields: Record<string, string> = {};
  for (const how of ['supports', 'contradicts'] as const)
    for (const link of claim[how]) {
      const ref = link.claim.includes('#') ? link.claim : claimRef(link.claim, document.id);
      fields[`link-${ref}`] = how;
      for (const [language, text] of Object.entries(link.about)) fields[`about-${ref}-${language}`] = text;
    }
  const articles = [...(await site()).documents.values()].filter(({ kind }) => kind === 'article');
  const replaced = articles.flatMap((article) =>
    claimsIn(article).flatMap(({ id: other, replacedBy }) =>
      replacedBy === own || (article.id === document.id && replacedBy === id) ? [claimRef(other, article.id)] : [],
    ),
  );
  for (const ref of [...replaced, ...upon.replaces.flatMap((one) => (one.by === id ? [one.claim] : []))])
    fields[`link-${ref}`] = 'replaces';
  return fields;
}
