import type { DraftClaim, DraftLink } from '../../lib/desk/claim-form';
import type { DraftText, Upon } from '../../lib/desk/draft-text';
import type { Texts } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import { defaultReasons } from '../../lib/desk/steps';
import { locales } from '../../lib/i18n/locales';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import { type Document, keyOf } from '../truth/truth';
import type { Changing } from './changes';
import { changeUpon, claimNamed, claimsIn, withClaims } from './claims';
import { type Correction, type Worked, write } from './corrections';
import { theDesk } from './desk';
import { draftTextOf } from './draft-texts';
import { site } from './standing';

/** How a claim stands to another one: what was chosen, and on what exactly they agree or differ. */
export interface LinkChosen {
  /** Of the form, by which its fields are called. */
  row: string;
  /** "article#c01" */
  claim: string;
  how: 'none' | 'supports' | 'contradicts' | 'replaces';
  about: Texts;
}

/**
 * Sets how a claim stands to others; those that are not named stay as they were. What it replaces in another article is
 * written with it: of a draft when that is published, of what is public at once.
 * @param correction of what the public sees; null: of a draft
 * @throws Refusal not-found, other-status, stale, and those of `linked`
 */
export async function linkClaim(
  changing: Changing,
  claim: string,
  chosen: readonly LinkChosen[],
  correction: Correction | null = null,
): Promise<void> {
  await write(changing, correction, defaultReasons.links, (document) => linked(document, claim, chosen));
  if (!correction) await changeUpon(changing, (upon) => linkedUpon(upon, changing.id, claim, chosen));
}

/**
 * An article with how one of its claims stands to others, and other articles with those of their claims that it replaces.
 * @throws Refusal about-missing, not-found, other-speaker where a claim would replace another's words
 */
export async function linked(document: Document, claim: string, chosen: readonly LinkChosen[]): Promise<Worked> {
  for (const { row, how, about } of chosen)
    if ((how === 'supports' || how === 'contradicts') && Object.keys(about).length === 0)
      throw Refusal.at(`about-${row}-${locales()[0]}`, 'about-missing');
  await requireLinkable(document, await draftTextOf((await theDesk()).store, document.id), claim, chosen);
  const along = await replacedElsewhere(`${document.id}#${claim}`, elsewhere(chosen, document.id));
  return { along, body: linkedIn(document, claim, chosen) };
}

/**
 * A claim is linked to claims of articles alone, and takes the place only of one of the same speaker.
 * @throws Refusal not-found, other-speaker
 */
export async function requireLinkable(
  document: Document,
  text: DraftText,
  claim: string,
  chosen: readonly LinkChosen[],
): Promise<void> {
  if (!claimsIn(document).some(({ id }) => id === claim)) throw new Refusal('not-found');
  const { documents } = await site();
  for (const { how, claim: to } of chosen)
    if (how !== 'none' && !claimNamed(documents, to, document))
      throw new Refusal('not-found', `link: got "${to}", expected a claim of an article`);
  const speaker = await speakersOf(document, text);
  for (const one of chosen)
    if (one.how === 'replaces' && speaker(one.claim) !== speaker(`${document.id}#${claim}`))
      throw Refusal.at(`link-${one.row}`, 'other-speaker', `got ${one.claim}`);
}

const elsewhere = (chosen: readonly LinkChosen[], article: string) =>
  chosen.filter((one) => !one.claim.startsWith(`${article}#`));

/** An article with how one of its claims stands to others. */
export function linkedIn({ id: article, body }: Document, claim: string, chosen: readonly LinkChosen[]): JsonObject {
  const linksOf = (how: LinkChosen['how']) =>
    chosen.flatMap((one): DraftLink[] => (one.how === how ? [{ claim: short(one.claim, article), about: one.about }] : []));
  const named = new Set(chosen.flatMap((one) => [one.claim, short(one.claim, article)]));
  const isReplaced = (id: string) => chosen.some((one) => one.how === 'replaces' && one.claim === `${article}#${id}`);
  return withClaims(
    body,
    claimsIn({ body }).map((one): DraftClaim => {
      if (one.id !== claim) return replacedIf(one, claim, isReplaced(one.id), named.has(one.id));
      const kept = (links: readonly DraftLink[]) => links.filter((link) => !named.has(link.claim));
      return {
        ...one,
        supports: [...kept(one.supports), ...linksOf('supports')],
        contradicts: [...kept(one.contradicts), ...linksOf('contradicts')],
      };
    }),
  );
}

/** What else becomes public with an article, with the claims of others that one of its claims replaces. */
export function linkedUpon(upon: Upon, article: string, claim: string, chosen: readonly LinkChosen[]): Upon {
  const named = new Set(chosen.map((one) => one.claim));
  return {
    ...upon,
    replaces: [
      ...upon.replaces.filter((one) => !(one.by === claim && named.has(one.claim))),
      ...elsewhere(chosen, article).flatMap((one) => (one.how === 'replaces' ? [{ claim: one.claim, by: claim }] : [])),
    ],
  };
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
    const chain = claimNamed(documents, reference, document)?.attribution;
    return counted(chain?.at(-1)?.source ?? `unknown ${reference}`);
  };
}
