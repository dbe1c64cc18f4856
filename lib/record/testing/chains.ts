import { bounds, unbounded } from '../../time/edtf';
import { linkClaims, type WrittenClaim } from '../link-claims';
import type { ArticleHead, ClaimEntry, FindClaim } from '../model';
import { originOf } from '../references';
import type { Figure, Mode, Source } from '../schema';

/** A claim in short: who through whom ("site <- agency"; the publishing outlet first), and what matters for the rules. */
export interface ShortClaim {
  chain: string;
  modes?: Mode[];
  /** Ids of other claims of the same example. */
  contradicts?: string[];
  supports?: string[];
  replacedBy?: string;
  /** EDTF: when it was said. */
  said?: string;
  /** EDTF: when what it says happened. */
  happened?: string;
  figure?: Partial<Figure> & { quantity: string };
}

/** `countsWith` of a source, by id: { correspondent: 'paper' }. */
type Counted = Readonly<Record<string, string>>;

/** As much of an article as its claims are shown with. */
const example: Partial<ArticleHead> = {
  slug: 'example',
  url: null,
  title: { en: 'An example', ar: 'مثال' },
  outlet: { source: 'example', basis: 'stated' },
};

/** Claims linked as in a built record, from their short form; keys are their ids. */
export function chains<K extends string>(short: Record<K, ShortClaim | string>, counted: Counted = {}): Record<K, ClaimEntry> {
  const sources = new Map<string, Source>();
  const source = (id: string): Source => {
    const known = sources.get(id);
    if (known) return known;
    const made: Source = { id, name: { en: id, ar: id }, kind: 'media', countsWith: counted[id] };
    sources.set(id, made);
    if (counted[id]) source(counted[id]);
    return made;
  };
  const written = Object.entries(short) as [K, ShortClaim | string][];
  const spelt: [K, ShortClaim][] = written.map(([id, value]) => [id, typeof value === 'string' ? { chain: value } : value]);
  const refOf = (id: string): string => {
    if (!Object.hasOwn(short, id)) throw new Error(`got "${id}", expected the id of a claim of the example`);
    return `example#${id}`;
  };
  const claims = linkClaims(
    spelt.map(([id, { chain, modes = ['asserts'] as Mode[], said, happened, figure, ...links }]): WrittenClaim => {
      const linked = chain.split('<-').map((name) => ({ source: source(name.trim()) }));
      const chainOrigins = linked.map((link) => originOf(link.source, sources));
      const claim: WrittenClaim['claim'] = {
        id,
        ref: refOf(id),
        text: { en: id, ar: id },
        locator: { whole: true },
        attribution: linked.map((link) => ({ source: link.source.id })),
        modes,
        said: said ? { edtf: said, basis: 'stated' } : null,
        happened: happened ? { edtf: happened, basis: 'stated' } : null,
        hedges: [],
        access: 'cited',
        where: null,
        figures: figure && [
          { label: { en: figure.quantity, ar: figure.quantity }, min: null, max: null, unit: 'people', ...figure },
        ],
        article: example as ArticleHead,
        chain: linked,
        chainOrigins,
        origin: chainOrigins.at(-1) as Source,
        saidBounds: said ? bounds(said) : unbounded,
        happenedBounds: happened ? bounds(happened) : unbounded,
        incidents: [],
        areas: [],
      };
      const about = { en: 'it', ar: 'ذلك' };
      const linksTo = (ids: readonly string[] = []) => ids.map((other) => ({ claim: refOf(other), about }));
      return {
        claim,
        links: {
          contradicts: linksTo(links.contradicts),
          supports: linksTo(links.supports),
          replacedBy: links.replacedBy === undefined ? undefined : refOf(links.replacedBy),
        },
      };
    }),
  );
  return Object.fromEntries([...claims.values()].map((claim) => [claim.id, claim])) as Record<K, ClaimEntry>;
}

/** Finds claims of an example by their references. */
export const findIn =
  (claims: Readonly<Record<string, ClaimEntry>>): FindClaim =>
  (ref) =>
    claims[ref.replace('example#', '')] as ClaimEntry;
