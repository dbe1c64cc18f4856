import type { Problem } from '../errors/problems';
import type { Gazetteer } from '../gazetteer';
import { locate } from '../geometry/locate';
import type { Where } from '../geometry/where';
import { type Bounds, bounds as edtfBounds, timePrecision, unbounded } from '../time/edtf';
import type { LinkedTime, SourcedTime } from '../time/schema';
import { contest } from './contest';
import type { AreaEntry, ClaimEntry, IncidentEntry, PublishedRecord } from './model';
import { byTime } from './order';
import { type DataFile, type ParsedFiles, parseFiles } from './parse';
import { checkReferences, claimRef, index, originOf } from './references';
import type { Area, Article, Claim, Incident, Source } from './schema';
import { corroborate } from './status';
import { type Digest, versionOf } from './version';

export type Built = { record: PublishedRecord; problems: readonly [] } | { record: null; problems: readonly Problem[] };

/** Checks and links the whole record. With any problem there is no record: nothing is published by halves. */
export function buildRecord(files: readonly DataFile[], gazetteer: Gazetteer, version: string, digest: Digest): Built {
  const { parsed, problems } = parseFiles(files);
  const known = index(parsed, gazetteer);
  const all = [...problems, ...checkReferences(parsed, known)];
  if (all.length > 0) return { record: null, problems: all };

  const actors = new Map(parsed.actors.map(({ value }) => [value.slug, value]));
  const claims = linkClaims(parsed, known.sources);
  const corrections = parsed.corrections.map(({ value }) => value).sort((a, b) => b.date.localeCompare(a.date, 'en'));
  const find = (reference: string): ClaimEntry => claims.get(reference) as ClaimEntry;

  const entry = (value: Incident | Area, own?: Where) => {
    const linked = value.claims.map((reference) => find(reference));
    const beside = (value.beside ?? []).map((reference) => find(reference));
    const first = linked[0] as ClaimEntry;
    const isStatement = 'statement' in value && value.statement === true;
    const where = own ?? (first.where as Where);
    const time = isStatement ? first.said : first.happened;
    return {
      claims: linked,
      beside,
      where,
      location: locate(where, gazetteer),
      time,
      bounds: isStatement ? first.saidBounds : first.happenedBounds,
      timePrecision: timePrecision(time?.edtf ?? null),
      corroboration: corroborate(linked, { statement: isStatement }),
      contest: contest(linked, beside),
      corrections: corrections.filter((correction) => correction.entry === value.slug),
      parties: value.actors.map(({ actor, role, note }) => ({
        actor: actors.get(actor) as NonNullable<ReturnType<typeof actors.get>>,
        role,
        note,
      })),
    };
  };

  const incidents = parsed.incidents
    .map(({ value }): IncidentEntry => {
      const linked = entry(value);
      return {
        ...value,
        ...linked,
        version: versionOf(value, linked, digest),
        geoPrecision: geoPrecision(linked.where, gazetteer),
      };
    })
    .sort(byTime);
  const areas = parsed.areas
    .map(({ value }): AreaEntry => {
      const linked = entry(value, value.where);
      return { ...value, ...linked, version: versionOf(value, linked, digest) };
    })
    .sort(byTime);
  for (const incident of incidents) for (const claim of [...incident.claims, ...incident.beside]) claim.incidents.push(incident);
  for (const area of areas) for (const claim of [...area.claims, ...area.beside]) claim.areas.push(area);

  const bySlug = <T extends { slug: string }>(list: readonly T[]) => new Map(list.map((value) => [value.slug, value]));
  return {
    record: {
      version,
      gazetteer,
      sources: known.sources,
      actors,
      articles: bySlug(parsed.articles.map(({ value }) => value)),
      claims,
      incidents: bySlug(incidents),
      areas: bySlug(areas),
      corrections,
      questions: known.questions,
    },
    problems: [],
  };
}

/** ACLED geo precision: 1 the named town or part of it, 2 a small part of a region or a point near, 3 a larger region. */
function geoPrecision(where: Where, gazetteer: Gazetteer): 1 | 2 | 3 {
  if (where.relation === 'direction' || where.relation === 'countryside') return 3;
  const code = gazetteer.get(where.place)?.featureCode ?? 'RGN';
  if (['ADM1', 'RGN', 'PCLI'].includes(code)) return 3;
  if (['ADM2', 'ADM3', 'STM', 'RD'].includes(code)) return 2;
  return ['at', 'surroundings', 'part', 'sized-area'].includes(where.relation) ? 1 : 2;
}

function linkClaims(parsed: ParsedFiles, sources: ReadonlyMap<string, Source>): Map<string, ClaimEntry> {
  const claims = new Map<string, ClaimEntry>();
  const raw = parsed.articles.flatMap(({ value: article }) =>
    article.claims.map((claim) => ({ article, claim, ref: claimRef(claim.id, article.slug) })),
  );
  for (const { article, claim, ref } of raw) {
    const chain = claim.attribution.map(({ source, how }) => ({ source: sources.get(source) as Source, how }));
    const chainOrigins = chain.map(({ source }) => originOf(source, sources));
    claims.set(ref, {
      ...claim,
      ref,
      article,
      said: linkTime(claim.said, claim.id, article),
      happened: linkTime(claim.happened, claim.id, article),
      chain,
      chainOrigins,
      origin: chainOrigins.at(-1) as Source,
      replacement: null,
      replaces: [],
      contradicts: [],
      supports: [],
      saidBounds: spanOf(claim.said, article),
      happenedBounds: spanOf(claim.happened, article),
      incidents: [],
      areas: [],
    });
  }
  for (const { article, claim, ref } of raw) {
    const own = claims.get(ref) as ClaimEntry;
    if (claim.replacedBy) {
      own.replacement = claims.get(claimRef(claim.replacedBy, article.slug)) as ClaimEntry;
      own.replacement.replaces.push(own);
    }
    for (const kind of ['contradicts', 'supports'] as const) {
      for (const link of claim[kind]) {
        const other = claims.get(claimRef(link.claim, article.slug)) as ClaimEntry;
        if (!own[kind].some(({ claim: known }) => known === other)) own[kind].push({ claim: other, about: link.about });
        if (!other[kind].some(({ claim: known }) => known === own)) other[kind].push({ claim: own, about: link.about });
      }
    }
  }
  return claims;
}

/** The claim of the same article that a time is told by the order to. */
const limitOf = ({ before, by }: SourcedTime, article: Article): Claim | undefined => {
  const limit = before ?? by;
  return limit === undefined ? undefined : article.claims.find(({ id }) => id === claimRef(limit).split('#').at(-1));
};

/** A time with the other claim that dates it; a claim that is dated by when it is said itself has none. */
function linkTime(time: SourcedTime | null, own: string, article: Article): LinkedTime | null {
  const other = time && limitOf(time, article);
  return other && other.id !== own ? { ...time, other: { article: article.slug, id: other.id, text: other.text } } : time;
}

/**
 * The span in which a time must lie, for sorting and filtering only; what a reader sees is the time as given.
 * What a text tells of the past cannot be later than the text itself.
 */
function spanOf(time: SourcedTime | null, article: Article): Bounds {
  const published: Bounds = article.published.edtf ? edtfBounds(article.published.edtf) : unbounded;
  const untilPublished: Bounds = { from: null, to: published.to };
  if (!time) return untilPublished;
  if (time.edtf !== null) return edtfBounds(time.edtf);
  const other = limitOf(time, article);
  const otherTime = other?.happened ?? other?.said ?? null;
  if (otherTime?.edtf) return { from: null, to: edtfBounds(otherTime.edtf).to };
  return untilPublished;
}
