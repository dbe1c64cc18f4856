import type { Account } from '../../lib/desk/account';
import { compose } from '../../lib/desk/compose';
import { Refusal } from '../../lib/desk/refusals';
import { geocoderOf } from '../../lib/geocode';
import { edtfProblem } from '../../lib/time/edtf';
import { slugify } from '../../lib/url/paths';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import { idRule, isId } from '../truth/proposal';
import { isStale, site } from './documents';

interface Pasted {
  dataset: string;
  /** The id of a source. */
  outlet: string;
  language: 'en' | 'ar';
  /** EDTF */
  published: string;
  /** Empty: made of outlet and date. */
  slug: string;
  text: string;
}

/**
 * Makes the draft of an article from its text, as `maydan draft` does. The text is read and not kept.
 * @returns the draft's id
 * @throws Refusal wrong-input, address-taken
 */
export async function newArticle({ dataset, outlet, language, published, slug, text }: Pasted, by: Account): Promise<string> {
  const { record } = served();
  const found = record.datasets.get(dataset);
  if (found?.kind !== 'curated') throw wrong('dataset', dataset, 'a dataset of articles and claims');
  if (!record.sources.has(outlet)) throw wrong('outlet', outlet, 'the id of a source');
  const problem = edtfProblem(published);
  if (problem) throw wrong('published', `${published} (${problem})`, 'a date such as 2026-11-30');
  const id = slug || slugify(`${outlet}-${published}`);
  if (!isId(id)) throw wrong('slug', id, idRule);
  const draft = compose(
    text,
    { slug: id, outlet, language, published, languages: found.languages },
    geocoderOf(record.gazetteer),
  );
  const followed = await site();
  const puts = [{ kind: 'article', id, dataset, body: JSON.parse(JSON.stringify(draft)) as JsonObject } as const];
  try {
    await followed.truth.commit({
      author: by.id,
      reason: 'Article drafted',
      puts,
      expectedVersions: { [`article/${id}`]: null },
    });
  } catch (error) {
    if (isStale(error)) throw new Refusal('address-taken');
    throw error;
  }
  await followed.refresh();
  return id;
}

const wrong = (field: string, got: string, expected: string) =>
  new Refusal('wrong-input', `${field}: got "${got.slice(0, 100)}", expected ${expected}`);
