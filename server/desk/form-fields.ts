import type { Account } from '../../lib/desk/account';
import { fieldsOfActor } from '../../lib/desk/actor-form';
import { type DraftClaim, fieldsOfClaim } from '../../lib/desk/claim-form';
import { fieldsOfFacts } from '../../lib/desk/facts-form';
import type { FormFields, FormName } from '../../lib/desk/form-fields';
import { headFields } from '../../lib/desk/head-form';
import { Refusal } from '../../lib/desk/refusals';
import { textsOf } from '../../lib/desk/texts';
import type { Where } from '../../lib/geometry/where';
import { type Locale, locales } from '../../lib/i18n/locales';
import { textIn } from '../../lib/i18n/text-in';
import { whereWords } from '../../lib/place/words';
import { claimRef } from '../../lib/record/references';
import { served } from '../site/served';
import type { Document } from '../truth/truth';
import { gazetteerFor } from './claim-places';
import { claimNamed, claimsIn, sourcesFor } from './claims';
import { theDesk } from './desk';
import { storedDocument } from './documents';
import { draftTextOf } from './draft-texts';
import { itemFields } from './items';
import { site } from './standing';
import { sightOf } from './viewing';

interface Wanted {
  kind: string;
  id: string;
  form: FormName;
  /** Of a claim, and of how it stands to others: its id. */
  claim: string;
  /** Of a source or place in the list of a dataset: its id. */
  item: string;
  locale: Locale;
}
type Fields = Omit<FormFields, 'version'>;

/** How a form about a document would be filled in now, so that it can stand beside what somebody has typed. @throws Refusal not-found */
export async function formFieldsOf(viewer: Pick<Account, 'role'>, { kind, id, form, ...wanted }: Wanted): Promise<FormFields> {
  if (form === 'item') return itemFields(kind, id, wanted.item, wanted.locale);
  const stored = await storedDocument(kind, id);
  const document = (await sightOf(viewer)).document(stored.document);
  if (!document) throw new Refusal('not-found');
  return { version: document.version, ...(await fieldsOf[form](document, wanted)) };
}

const fieldsOf: Readonly<
  Record<Exclude<FormName, 'item'>, (document: Document, wanted: Pick<Wanted, 'claim' | 'locale'>) => Fields | Promise<Fields>>
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
