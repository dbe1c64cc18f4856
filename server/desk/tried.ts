import type { DraftText } from '../../lib/desk/draft-text';
import { textsOf } from '../../lib/desk/texts';
import { locales } from '../../lib/i18n/locales';
import { linkRows, rowsLinked } from '../../lib/record/linked-rows';
import type { CuratedRecord, IncidentEntry } from '../../lib/record/model';
import { digest } from '../digest';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import { type Document, keyOf } from '../truth/truth';
import { neighbourhood } from './neighbourhood';
import { site } from './standing';
import { togetherWith } from './together';

/**
 * The record around a draft in which every text that is missing stands as "…"; null where it is not sound. What has nothing
 * to do with the draft is not in it (neighbourhood.ts).
 * @param beside documents that are tried with it, by the languages of its dataset
 * @param text what stands beside the draft, where it is not what is kept
 */
export async function triedWith(
  document: Document,
  beside: (languages: readonly string[]) => readonly Document[] = () => [],
  text?: DraftText,
): Promise<CuratedRecord | null> {
  const stands = await site();
  const languages = (stands.documents.get(keyOf({ kind: 'dataset', id: document.dataset }))?.body.languages ??
    locales()) as string[];
  const { documents } = await togetherWith({ ...document, body: filledIn(document.body, languages) }, text);
  const { record } = stands.builtFrom(neighbourhood(stands.documents, [...documents, ...beside(languages)]));
  if (record) await linkServedRows(record);
  return record;
}

function filledIn({ draft: _draft, ...body }: JsonObject, languages: readonly string[]): JsonObject {
  const copy = JSON.parse(JSON.stringify(body)) as JsonObject;
  for (const { keys } of textsOf(copy)) {
    const text = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], copy) as Record<string, string>;
    for (const language of languages) if (!text[language]?.trim()) text[language] = '…';
  }
  return copy;
}

/** Puts the rows of data sets that incidents link to into these, as in what is served. */
async function linkServedRows(record: CuratedRecord): Promise<void> {
  const found = new Map<string, IncidentEntry>();
  for (const slug of rowsLinked(record)) {
    const row = await served().store.incident(slug);
    // A copy: it is noted at its claim which incidents link to it.
    if (row) found.set(slug, { ...row, claims: row.claims.map((claim) => ({ ...claim, incidents: [...claim.incidents] })) });
  }
  if (found.size > 0) linkRows(record, found, digest);
}
