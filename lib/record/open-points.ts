import { isWordOf, speakerOf } from './attribution';
import type { AreaEntry, ClaimEntry, IncidentEntry } from './model';
import type { Actor, Source } from './schema';
import { claimSets, distinct } from './sets';

/** Kinds of actor that can speak for themselves; detained people and children are not expected to. */
const canSpeak: readonly Actor['kind'][] = ['state-force', 'armed-group', 'coalition', 'administration'];

/** Parties of an entry of which none of its claims is their own word. */
export function silentParties(entry: IncidentEntry | AreaEntry): Actor[] {
  const { shown } = claimSets(entry);
  const able = entry.parties.map(({ actor }) => actor).filter(({ kind }) => canSpeak.includes(kind));
  return [...new Map(able.map((actor) => [actor.slug, actor])).values()].filter(
    (actor) => !shown.some((claim) => isWordOf(claim, actor)),
  );
}

/** Who speaks in claims without a name, each once. */
export const unnamedSpeakers = (claims: readonly ClaimEntry[]): Source[] =>
  distinct(claims.map(speakerOf).filter(({ kind }) => kind === 'unnamed'));
