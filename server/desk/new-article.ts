import { languageOf } from '../../lib/article-text/language';
import type { Account } from '../../lib/desk/account';
import { compose, paragraphsOf } from '../../lib/desk/compose';
import { noDraftText } from '../../lib/desk/draft-text';
import { type Fields, newOutletPrefix, textsAt } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import { sourceOf } from '../../lib/desk/source-form';
import { defaultReasons } from '../../lib/desk/steps';
import { longestText } from '../../lib/desk/work';
import { type OwnLanguage, ownLanguages } from '../../lib/i18n/languages';
import type { Source } from '../../lib/record/schema';
import { readTime } from '../../lib/time/spoken';
import { slugify } from '../../lib/url/paths';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import { idRule, isId } from '../truth/proposal';
import { isStale, site } from './standing';
import type { DeskStore } from './store/store';

interface Pasted {
  dataset: string;
  /** The id of a source; empty where the fields name a new one. */
  outlet: string;
  fields: Fields;
  /** Empty: as the text shows it. */
  language: '' | OwnLanguage;
  /** In words: "26 November 2026". */
  published: string;
  /** Empty: made of outlet and date. */
  slug: string;
  /** Of its page; empty where it has none. */
  url: string;
  text: string;
}

/**
 * Makes the draft of an article from its text, as `maydan draft` does, but without claims: they are made where it is read.
 * The text is kept beside the draft and for as long as it is one, by the desk alone, and with it a source that published it
 * and that the record does not have yet: both become public together.
 * @returns the draft's id
 * @throws Refusal wrong-input, text-missing, text-too-long, language-unfound, time-unread, address-taken, and those of `sourceOf`
 */
export async function newArticle(
  store: DeskStore,
  { dataset, language, published, slug, url, text, ...publisher }: Pasted,
  by: Account,
): Promise<string> {
  const { record } = served();
  if (text.trim() === '') throw Refusal.at('text', 'text-missing', 'got nothing, expected the text of the article, or a file');
  if (text.length > longestText)
    throw Refusal.at('text', 'text-too-long', `got ${text.length} characters, expected ${longestText} at most`);
  const found = record.datasets.get(dataset);
  if (found?.kind !== 'curated') throw wrong('dataset', dataset, 'a dataset of articles and claims');
  const { outlet, brought } = outletOf(publisher, record.sources);
  const read = readTime(published, null);
  if ('problem' in read) throw Refusal.at('published', 'time-unread', read.problem);
  const { edtf } = read.time;
  const written = language || languageOf(text);
  if (!written) throw Refusal.at('language', 'language-unfound', `expected one of ${ownLanguages.join(', ')}`);
  const id = slug || slugify(`${outlet}-${edtf}`);
  if (!isId(id)) throw wrong('slug', id, idRule);
  // What the geocoder reads is marked where the text stands, not in the draft.
  const nowhere = { geocode: () => [] };
  const {
    draft: _draft,
    noAddress,
    ...draft
  } = compose(text, { slug: id, outlet, language: written, published: edtf, languages: found.languages }, nowhere);
  const body = {
    ...draft,
    url: url || null,
    ...(url === '' && { noAddress }),
    reading: { ...draft.reading, paragraphs: paragraphsOf(text).length },
    claims: [],
  };
  const followed = await site();
  const puts = [{ kind: 'article', id, dataset, body: JSON.parse(JSON.stringify(body)) as JsonObject } as const];
  try {
    const expectedVersions = { [`article/${id}`]: null };
    await followed.truth.commit({ author: by.id, reason: defaultReasons.drafted, puts, expectedVersions });
  } catch (error) {
    if (isStale(error)) throw Refusal.at('slug', 'address-taken', 'got one that another document has');
    throw error;
  }
  const beside = noDraftText();
  const upon = { ...beside.upon, sources: brought, writers: brought.length > 0 ? [by.id] : [] };
  await store.change((on) => on.put('text', id, { ...beside, text, upon }));
  await followed.refresh();
  return id;
}

/** Who published it: a source of the record, or one that is described. @throws Refusal wrong-input, and those of `sourceOf` */
function outletOf(
  { outlet, fields }: Pick<Pasted, 'outlet' | 'fields'>,
  sources: ReadonlyMap<string, unknown>,
): { outlet: string; brought: Source[] } {
  const isNew = Object.keys(textsAt(fields, `${newOutletPrefix}name`)).length > 0;
  if (isNew && outlet !== '') throw wrong('outlet', outlet, 'either a source of the list or the name of a new one');
  if (isNew) {
    const source = sourceOf(fields, new Set(sources.keys()), newOutletPrefix);
    return { outlet: source.id, brought: [source] };
  }
  if (!sources.has(outlet)) throw wrong('outlet', outlet, 'the id of a source, or the name of a new one');
  return { outlet, brought: [] };
}

const wrong = (field: string, got: string, expected: string) =>
  Refusal.at(field, 'wrong-input', `got "${got.slice(0, 100)}", expected ${expected}`);
