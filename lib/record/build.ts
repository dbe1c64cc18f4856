import type { Problem } from '../errors/problems';
import type { Gazetteer } from '../gazetteer';
import { locate } from '../geometry/locate';
import { locatedOnce } from '../geometry/located';
import type { Where } from '../geometry/where';
import type { Site } from '../site/schema';
import { timePrecision } from '../time/edtf';
import { redirectProblems } from '../url/redirects';
import { aliasesOf, aliasProblems } from './aliases';
import { answeredQuestions } from './answers';
import { categoriesOf } from './categories';
import { claimsOf } from './claims';
import { contest } from './contest';
import { addressKey, statusOf, unpublishedIn } from './document-status';
import { datesOf } from './editions';
import { claimsState } from './entry-state';
import type { Filed, VersionedFile } from './filed';
import { geoPrecision } from './geo-precision';
import type { AreaEntry, ArticleEntry, ArticleHead, ClaimEntry, CuratedRecord, DocumentVersions, IncidentEntry } from './model';
import { byTime } from './order';
import { type ParsedFiles, parseFiles, parseWithdrawn } from './parse';
import { categoryProblems, checkDatasets, reservedProblems, takenProblems, thingsIn } from './record-problems';
import { checkReferences, index } from './references';
import type { Area, Article, Correction, Incident, Source } from './schema';
import { corroborate } from './status';
import { checkUnfinished, type Unfinished } from './unfinished';
import { type Digest, versionOf } from './version';

export type Built = ({ record: CuratedRecord; problems: readonly [] } | { record: null; problems: readonly Problem[] }) & {
  /** Documents that are still written or reviewed, with what they lack: none of it keeps anything else from the public. */
  unfinished: readonly Unfinished[];
};

/**
 * Checks and links all that is published of the datasets that the site shows. With any problem in it there is no record:
 * nothing is published by halves.
 */
export function buildRecord(
  files: readonly VersionedFile[],
  gazetteer: Gazetteer,
  site: Site,
  version: string,
  digest: Digest,
): Built {
  const { parsed, problems } = parseFiles(files.filter((file) => statusOf(file) === 'published'));
  const gone = parseWithdrawn(
    files.filter((file) => statusOf(file) === 'withdrawn'),
    parsed.datasets,
  );
  const withdrawn = new Map(
    [...gone.withdrawn, ...parsed.withdrawnRows].map(({ value }) => [addressKey(value.kind, value.slug), value]),
  );
  const known = index(parsed, gazetteer, unpublishedIn(files));
  const things = thingsIn(parsed, gazetteer);
  const all = [
    ...problems,
    ...gone.problems,
    ...takenProblems(parsed, gone.withdrawn),
    ...reservedProblems(parsed),
    ...checkDatasets(parsed, gone.withdrawn, site),
    ...checkReferences(parsed, known),
    ...categoryProblems(parsed, site),
    ...parsed.aliases.flatMap(({ file, value }) =>
      aliasProblems(file, value, { actors: things.actors, sources: (id) => known.sources.has(id) }),
    ),
    ...redirectProblems(parsed.redirects, (kind, slug) => things[kind](slug) || withdrawn.has(addressKey(kind, slug))),
  ];
  const unfinished = checkUnfinished(files, gazetteer);
  if (all.length > 0) return { record: null, problems: all, unfinished };

  const actors = new Map(parsed.actors.map(({ value }) => [value.slug, value]));
  const articles = new Map(
    parsed.articles.map(({ value, dataset }): [string, ArticleEntry] => [value.slug, articleEntry(value, dataset)]),
  );
  const claims = claimsOf([...articles.values()], known.sources);
  const corrections = parsed.corrections
    .map(({ value }) => value)
    .filter(({ entry, story }) =>
      story !== undefined ? things.stories(story) : entry !== undefined && (things.incidents(entry) || things.areas(entry)),
    )
    .sort((a, b) => b.date.localeCompare(a.date, 'en'));
  const find = (reference: string): ClaimEntry => claims.get(reference) as ClaimEntry;

  const versions = versionsIn(parsed, files);
  const changes = new Map<string, string>(files.flatMap(({ path, changed }) => (changed ? [[`data/${path}`, changed]] : [])));

  const correctionsOf = byAddress(corrections, ({ entry }) => entry);
  const correctionsOfStory = byAddress(corrections, ({ story }) => story);
  const entry = ({ file, value, dataset }: Filed<Incident | Area>, own?: Where) => {
    const corrected = correctionsOf.get(value.slug) ?? [];
    const linked = value.claims.map((reference) => find(reference));
    const beside = (value.beside ?? []).map((reference) => find(reference));
    const first = linked[0] as ClaimEntry;
    const isStatement = 'statement' in value && value.statement === true;
    const where = own ?? (first.where as Where);
    const time = isStatement ? first.said : first.happened;
    return {
      dataset,
      ...datesOf(
        value.slug,
        corrected,
        editionsOf(parsed, dataset),
        [file, ...[...linked, ...beside].map(({ article }) => fileOf(article))].flatMap((one) => changes.get(one) ?? []),
      ),
      claims: linked,
      beside,
      where,
      // The checks have found a coordinate for each: where there is none after all, the error says of what.
      location: locatedOnce(where, gazetteer) ?? locate(where, gazetteer),
      time,
      bounds: isStatement ? first.saidBounds : first.happenedBounds,
      timePrecision: timePrecision(time?.edtf ?? null),
      corroboration: corroborate(linked, { statement: isStatement }),
      contest: contest(linked, beside, find),
      corrections: corrected,
      parties: value.actors.map(({ actor, role, note }) => ({
        actor: actors.get(actor) as NonNullable<ReturnType<typeof actors.get>>,
        role,
        note,
      })),
    };
  };

  const categories = categoriesOf(site.categories);
  const incidents = parsed.incidents
    .map((filed): IncidentEntry => {
      const { value } = filed;
      const linked = entry(filed);
      const version = keptVersion(value, linked, versions, digest);
      const row = categories.all.get(value.category ?? '') ?? categories.ofSubEventType(value.subEventType);
      const { id: category, symbol } = row;
      return Object.assign({ version, geoPrecision: geoPrecision(linked.where, gazetteer) }, value, linked, { category, symbol });
    })
    .sort(byTime);
  const areas = parsed.areas
    .map((filed): AreaEntry => {
      const { value } = filed;
      const linked = entry(filed, value.where);
      const { id: category } = categories.ofArea(value.kind);
      return Object.assign({ version: keptVersion(value, linked, versions, digest) }, value, linked, { category });
    })
    .sort(byTime);
  for (const incident of incidents)
    for (const claim of [...incident.claims, ...incident.beside]) claim.incidents.push(incident.slug);
  for (const area of areas) for (const claim of [...area.claims, ...area.beside]) claim.areas.push(area.slug);

  const bySlug = <T extends { slug: string }>(list: readonly T[]) => new Map(list.map((value) => [value.slug, value]));
  return {
    record: {
      version,
      site,
      datasets: new Map(parsed.datasets.map(({ value }) => [value.id, value])),
      imports: new Map(),
      aliases: new Map(parsed.aliases.map(({ dataset, value }) => [dataset, aliasesOf(value)])),
      editions: parsed.editions
        .map(({ value, dataset }) => ({ ...value, dataset }))
        .sort((a, b) => b.published.localeCompare(a.published, 'en')),
      redirects: parsed.redirects.map(({ value }) => value),
      gazetteer,
      sources: new Map([...datasetSources(parsed), ...known.sources]),
      actors,
      articles,
      claims,
      incidents: bySlug(incidents),
      areas: bySlug(areas),
      withdrawn,
      corrections,
      lastChange: [...changes.values()].sort().at(-1) ?? null,
      questions: known.questions,
      answered: answeredQuestions(known.questions, claims),
      versions,
      stories: new Map(
        parsed.stories.map(({ value, dataset }) => {
          const { slug } = value;
          return [slug, { ...value, dataset, corrections: correctionsOfStory.get(slug) ?? [] }];
        }),
      ),
    },
    problems: [],
    unfinished,
  };
}

function versionsIn({ articles, sources, actors }: ParsedFiles, files: readonly VersionedFile[]): DocumentVersions {
  const known = new Map(files.map(({ path, version }) => [`data/${path}`, version]));
  const versionOfFile = ({ file }: Filed<unknown>): string => known.get(file) ?? '';
  return {
    articles: new Map(articles.map((filed) => [filed.value.slug, versionOfFile(filed)])),
    sources: new Map(sources.map((filed) => [filed.value.id, versionOfFile(filed)])),
    actors: new Map(actors.map((filed) => [filed.value.slug, versionOfFile(filed)])),
  };
}

const articleEntries = new WeakMap<Article, ArticleEntry>();

/** Made once of an article that stays as it was: 5,000 of them are as many copies at every change. */
function articleEntry(value: Article, dataset: string): ArticleEntry {
  const known = articleEntries.get(value);
  if (known?.dataset === dataset) return known;
  const entry = { ...value, dataset };
  articleEntries.set(value, entry);
  return entry;
}

const kept = new WeakMap<object, { state: string; version: string }>();

/** The version of an entry, taken again only where something that it covers may have changed. */
function keptVersion(
  value: Incident | Area,
  linked: Parameters<typeof versionOf>[1],
  versions: DocumentVersions,
  digest: Digest,
): string {
  const { anchor, uncertaintyMeters } = linked.location;
  const state = [claimsState(linked, versions), anchor, uncertaintyMeters, JSON.stringify(linked.corrections)].join('|');
  const known = kept.get(value);
  if (known?.state === state) return known.version;
  const version = versionOf(value, linked, digest);
  kept.set(value, { state, version });
  return version;
}

/** Corrections by the slug of what was corrected; those without it are of something else. */
function byAddress(
  corrections: readonly Correction[],
  slugOf: (correction: Correction) => string | undefined,
): Map<string, Correction[]> {
  const found = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const slug = slugOf(correction);
    if (slug !== undefined) found.set(slug, [...(found.get(slug) ?? []), correction]);
  }
  return found;
}

/** An imported dataset speaks in the claims of its rows; its sources.json may say more of it under the same id. */
const datasetSources = ({ datasets }: ParsedFiles): [string, Source][] =>
  datasets.flatMap(({ value: { id, kind, title } }) =>
    kind === 'imported' ? [[id, { id, name: title, kind: 'research' }]] : [],
  );

const fileOf = ({ dataset, slug }: ArticleHead): string => `data/${dataset}/articles/${slug}.json`;

const editionsOf = ({ editions }: ParsedFiles, id: string) =>
  editions.filter(({ dataset }) => dataset === id).map(({ value }) => value);
