import type { Account } from '../../lib/desk/account';
import { actions, mayDo } from '../../lib/desk/actions';
import { Refusal } from '../../lib/desk/refusals';
import { defaultReasons } from '../../lib/desk/steps';
import type { OnMapKind } from '../../lib/desk/work';
import { isAtWork } from '../../lib/record/document-status';
import type { Document } from '../truth/truth';
import { rewrite } from './changes';
import { changeUpon, requireClaims } from './claims';
import { type Correction, correct } from './corrections';
import { storedDocument } from './documents';
import { withClaims } from './together';

/**
 * Adds claims of an article to an incident or area: at once where that is a draft; with the article, where both are signed
 * off together; at once and public, by whoever may correct, where the article is public already.
 * @returns whether it waits for the article
 * @throws Refusal not-found, claims-missing, other-status, stale, and of what is public those of `correct`
 */
export async function joinEntry(
  { kind, id }: { kind: OnMapKind; id: string },
  article: string,
  claims: readonly string[],
  { by, reason, correction }: { by: Account; reason: string; correction(): Correction },
): Promise<boolean> {
  const from = await storedDocument('article', article);
  requireClaims(from.document, claims);
  const { document, status } = await storedDocument(kind, id);
  const changing = { kind, id, version: document.version, by, reason };
  const joined = ({ body }: Document) => ({ ...body, claims: withClaims(body.claims, claims, article) });
  if (isAtWork(status)) {
    await rewrite(changing, defaultReasons.joins, joined);
    return false;
  }
  if (status !== 'published') throw new Refusal('other-status');
  if (from.status === 'published') {
    if (!mayDo(actions.correct, by.role)) throw new Refusal('not-allowed');
    await correct(changing, (one) => ({ body: joined(one) }), correction());
    return false;
  }
  await changeUpon({ kind: 'article', id: article, by }, (upon) => {
    const isIt = (join: { kind: OnMapKind; id: string }) => join.kind === kind && join.id === id;
    const known = upon.joins.find(isIt)?.claims ?? [];
    const join = { kind, id, claims: [...new Set([...known, ...claims])] };
    return { ...upon, joins: [...upon.joins.filter((one) => !isIt(one)), join] };
  });
  return true;
}
