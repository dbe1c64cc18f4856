import { speakerOf } from './attribution';
import type { ClaimEntry } from './model';

type Sided = Pick<ClaimEntry, 'ref' | 'origin' | 'contradicts' | 'chain'>;

/**
 * The sides of a record by the ids of their origins: who speaks for an actor, as its own voice (a source of the kind
 * "party") or against another who does. An army and a movement that deny each other's words are sides; a monitor, an
 * outlet and an authority whom no other side contradicts are not.
 */
export function sidesOf(claims: Iterable<Sided>): Set<string> {
  const byRef = new Map<string, Sided>();
  for (const claim of claims) if (speakerOf(claim).actor ?? claim.origin.actor) byRef.set(claim.ref, claim);
  const sides = new Set<string>();
  for (const claim of byRef.values()) {
    if (speakerOf(claim).kind === 'party') sides.add(claim.origin.id);
    for (const { claim: ref, contests } of claim.contradicts) {
      const other = byRef.get(ref);
      if (!contests || !other || other.origin.id === claim.origin.id) continue;
      sides.add(claim.origin.id).add(other.origin.id);
    }
  }
  return sides;
}
