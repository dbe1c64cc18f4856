import type { DraftText } from '../../lib/desk/draft-text';
import { type Localized, locales } from '../../lib/i18n/locales';
import type { AreaEntry, ClaimEntry, CuratedRecord, IncidentEntry } from '../../lib/record/model';
import { claimRef } from '../../lib/record/references';
import type { PairRule } from '../../lib/record/rules';
import { whyCorroborated } from '../../lib/record/why';
import type { EntryKind } from '../../lib/store/store';
import { served } from '../site/served';
import type { Document } from '../truth/truth';
import { triedWith } from './tried';

/** An incident or area as it is, and as it would be. */
export interface ClaimOutcome {
  kind: EntryKind;
  slug: string;
  title: IncidentEntry['title'];
  before: Standing | null;
  after: Standing;
}
interface Standing {
  /** Independent origins. */
  origins: number;
  contested: boolean;
  /** By which rules claims of this article make it contested, or differ without doing so. */
  rules: PairRule[];
  /** Why so many origins are counted, each with what the claims say that it speaks of. */
  counted: { text: Localized; claims: Localized[] }[];
}

/**
 * What would become of the incidents and areas to which a claim of a draft, or a claim that it is linked to, belongs. Null as
 * long as the claims of the draft are not sound.
 * @param text what stands beside the draft, where it is not what is kept
 */
export async function outcomesOf(document: Document, claim: string, text?: DraftText): Promise<ClaimOutcome[] | null> {
  const record = await triedWith(document, undefined, text);
  const own = record?.claims.get(claimRef(claim, document.id));
  return record && own ? outcomesIn(record, own) : null;
}

export async function outcomesIn(after: CuratedRecord, own: ClaimEntry): Promise<ClaimOutcome[]> {
  const { store } = served();
  const claims = [own, ...linkedTo(own).flatMap((ref) => after.claims.get(ref) ?? [])];
  const stands = async (kind: EntryKind, slugs: readonly string[]) =>
    Promise.all(
      [...new Set(slugs)].flatMap((slug) => {
        const entry = kind === 'incidents' ? after.incidents.get(slug) : after.areas.get(slug);
        return entry ? [outcomeOf(kind, entry, kind === 'incidents' ? store.incident(slug) : store.area(slug), own.ref)] : [];
      }),
    );
  const [incidents, areas] = await Promise.all([
    stands(
      'incidents',
      claims.flatMap((one) => one.incidents),
    ),
    stands(
      'areas',
      claims.flatMap((one) => one.areas),
    ),
  ]);
  return [...incidents, ...areas];
}

/** The claims that a claim supports, contradicts or takes the place of, and those that say so of it. */
export const linkedTo = ({ supports, contradicts, replaces }: ClaimEntry): string[] =>
  [...supports, ...contradicts].map(({ claim }) => claim).concat(replaces);

async function outcomeOf(
  kind: EntryKind,
  entry: IncidentEntry | AreaEntry,
  stood: Promise<IncidentEntry | AreaEntry | null>,
  ref: string,
): Promise<ClaimOutcome> {
  const before = await stood;
  return { kind, slug: entry.slug, title: entry.title, before: before && standingOf(before, ref), after: standingOf(entry, ref) };
}

function standingOf({ corroboration, contest }: Pick<IncidentEntry, 'corroboration' | 'contest'>, ref: string): Standing {
  const own = [...contest.pairs, ...contest.settled].filter(({ claim, against }) => claim.ref === ref || against.ref === ref);
  return {
    origins: corroboration.independent,
    contested: contest.contested,
    rules: [...new Set(own.map(({ rule }) => rule))],
    counted: countedOf(corroboration),
  };
}

function countedOf(corroboration: IncidentEntry['corroboration']): Standing['counted'] {
  const byLanguage = locales().map((locale) => [locale, whyCorroborated(corroboration, locale)] as const);
  const [[, reasons = []] = []] = byLanguage;
  return reasons.map(({ claims }, i) => ({
    text: Object.fromEntries(byLanguage.map(([locale, own]) => [locale, own[i]?.text ?? ''])),
    claims: claims.map(({ text }) => text),
  }));
}
