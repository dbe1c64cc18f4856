import type { Localized } from '../i18n/locales';
import { textIn } from '../i18n/text-in';
import { speakerOf } from './attribution';
import type { ClaimEntry, Contest } from './model';
import type { Source } from './schema';
import { claimingOf, type Sourced } from './sets';

/** Somebody who speaks for an entry or against it, with the one claim that stands for all of theirs. */
export interface Voice {
  source: Source;
  claim: ClaimEntry;
  /** What they say otherwise; empty of those who speak for it. */
  about: readonly Localized[];
}

/** Who says what an entry tells, each origin once, in the order in which origins are counted; of what is not counted its speakers. */
export function voicesFor(entry: Sourced): Voice[] {
  const { origins } = entry.corroboration;
  if (origins.length > 0)
    return origins.map(({ claims }) => {
      const claim = bestOf(claims);
      return { source: speakerOf(claim), claim, about: [] };
    });
  return bySpeaker(claimingOf(entry)).map(({ source, claims }) => ({ source, claim: bestOf(claims), about: [] }));
}

/** Who says otherwise, each speaker once, with all that they contest. */
export function voicesAgainst({ pairs }: Contest): Voice[] {
  const sides = bySpeaker(pairs.map(({ against }) => against));
  return sides.map(({ source, claims }) => {
    const refs = new Set(claims.map(({ ref }) => ref));
    const about = new Map(
      pairs.filter(({ against }) => refs.has(against.ref)).map((pair) => [textIn(pair.about, 'en'), pair.about]),
    );
    return { source, claim: bestOf(claims), about: [...about.values()] };
  });
}

function bySpeaker(claims: readonly ClaimEntry[]): { source: Source; claims: ClaimEntry[] }[] {
  const found = new Map<string, { source: Source; claims: ClaimEntry[] }>();
  for (const claim of claims) {
    const source = speakerOf(claim);
    const known = found.get(source.id) ?? { source, claims: [] };
    known.claims.push(claim);
    found.set(source.id, known);
  }
  return [...found.values()];
}

/** The claim that a reader is best sent to: still in force, its text read, on a page that can be opened; else the first. */
function bestOf(claims: readonly ClaimEntry[]): ClaimEntry {
  const rank = ({ replacedBy, access, article, row }: ClaimEntry) =>
    (replacedBy.length === 0 ? 4 : 0) + (access !== 'cited' ? 2 : 0) + (article.url || row?.url ? 1 : 0);
  const [best] = claims.toSorted((a, b) => rank(b) - rank(a));
  return best as ClaimEntry;
}
