import type { DraftClaim, DraftLink } from '../../lib/desk/claim-form';
import type { DraftText } from '../../lib/desk/draft-text';
import type { Texts } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import { defaultReasons } from '../../lib/desk/steps';
import { served } from '../site/served';
import { type Document, keyOf } from '../truth/truth';
import type { Changing } from './changes';
import { changeUpon, claimsIn, withClaims } from './claims';
import { type Correction, write } from './corrections';
import { theDesk } from './desk';
import { documentOf } from './documents';
import { draftTextOf } from './draft-texts';
import { site } from './standing';

/** How a claim stands to another one: what was chosen, and on what exactly they agree or differ. */
export interface LinkChosen {
  /** "article#c01" */
  claim: string;
  how: 'none' | 'supports' | 'contradicts' | 'replaces';
  about: Texts;
}

/**
 * Sets how a claim stands to others; those that are not named stay as they were. What it replaces in another article is
 * written with it: of a draft when that is published, of what is public at once.
 * @param correction of what the public sees; null: of a draft
 * @throws Refusal not-found, other-status, stale, about-missing, other-speaker where a claim would replace another's words
 */
export async function linkClaim(
  changing: Changing,
  claim: string,
  chosen: readonly LinkChosen[],
  correction: Correction | null = null,
): Promise<void> {
  const { store } = await theDesk();
  const article = changing.id;
  for (const { how, about } of chosen)
    if ((how === 'supports' || how === 'contradicts') && Object.keys(about).length === 0) throw new Refusal('about-missing');
  const { document } = await documentOf(changing.kind, article);
  if (!claimsIn(document).some(({ id }) => id === claim)) throw new Refusal('not-found');
  const speaker = await speakersOf(document, await draftTextOf(store, article));
  for (const one of chosen)
    if (one.how === 'replaces' && speaker(one.claim) !== speaker(`${article}#${claim}`)) throw new Refusal('other-speaker');
  const linksOf = (how: LinkChosen['how']) =>
    chosen.flatMap((one): DraftLink[] => (one.how === how ? [{ claim: short(one.claim, article), about: one.about }] : []));
  const named = new Set(chosen.flatMap((one) => [one.claim, short(one.claim, article)]));
  const isReplaced = (id: string) => chosen.some((one) => one.how === 'replaces' && one.claim === `${article}#${id}`);
  const elsewhere = chosen.filter((one) => !one.claim.startsWith(`${article}#`));
  const along = correction ? await replacedElsewhere(`${article}#${claim}`, elsewhere) : [];
  await write(changing, correction, defaultReasons.links, (stood) => ({
    along,
    body: withClaims(
      stood.body,
      claimsIn(stood).map((one): DraftClaim => {
        if (one.id !== claim) return replacedIf(one, claim, isReplaced(one.id), named.has(one.id));
        const kept = (links: readonly DraftLink[]) => links.filter((link) => !named.has(link.claim));
        return {
          ...one,
          supports: [...kept(one.supports), ...linksOf('supports')],
          contradicts: [...kept(one.contradicts), ...linksOf('contradicts')],
        };
      }),
    ),
  }));
  if (correction) return;
  await changeUpon(changing, (upon) => ({
    ...upon,
    replaces: [
      ...upon.replaces.filter((one) => !(one.by === claim && named.has(one.claim))),
      ...elsewhere.flatMap((one) => (one.how === 'replaces' ? [{ claim: one.claim, by: claim }] : [])),
    ],
  }));
}

/** A claim with whether another takes its place; where nothing was chosen, as it was. */
function replacedIf(one: DraftClaim, by: string, isReplaced: boolean, isChosen: boolean): DraftClaim {
  if (isReplaced) return { ...one, replacedBy: by };
  if (!isChosen || one.replacedBy !== by) return one;
  const { replacedBy: _replacedBy, ...rest } = one;
  return rest as DraftClaim;
}

/** Other articles, with those of their claims replaced that were chosen. */
async function replacedElsewhere(by: string, chosen: readonly LinkChosen[]): Promise<Document[]> {
  const { documents } = await site();
  const articles = new Set(chosen.map(({ claim }) => claim.split('#')[0] ?? ''));
  return [...articles].flatMap((id): Document[] => {
    const document = documents.get(keyOf({ kind: 'article', id }));
    if (!document) return [];
    const howOf = (claim: string) => chosen.find((one) => one.claim === `${id}#${claim}`)?.how;
    const before = claimsIn(document);
    const after = before.map((one) => replacedIf(one, by, howOf(one.id) === 'replaces', howOf(one.id) !== undefined));
    return after.every((one, i) => one === before[i])
      ? []
      : [{ ...document, body: { ...document.body, claims: JSON.parse(JSON.stringify(after)) } }];
  });
}

/** A claim of the same article by its id alone. */
const short = (reference: string, article: string): string =>
  reference.startsWith(`${article}#`) ? reference.slice(article.length + 1) : reference;

/** By whom a claim is said in the end, as origins are counted. */
async function speakersOf(document: Document, text: DraftText): Promise<(reference: string) => string> {
  const { documents } = await site();
  const sources = new Map([...served().record.sources, ...text.upon.sources.map((source) => [source.id, source] as const)]);
  const counted = (id: string): string => {
    const next = sources.get(id)?.countsWith;
    return next === undefined || next === id ? id : counted(next);
  };
  return (reference) => {
    const [article = '', id = ''] = reference.split('#');
    const stood = article === document.id ? document : documents.get(`article/${article}`);
    const chain = stood && claimsIn(stood).find((one) => one.id === id)?.attribution;
    return counted(chain?.at(-1)?.source ?? `unknown ${reference}`);
  };
}
