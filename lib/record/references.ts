import type { Problem } from '../errors/problems';
import type { Gazetteer } from '../gazetteer';
import type { Where } from '../geometry/where';
import { edtfProblem } from '../time/edtf';
import type { SourcedTime } from '../time/schema';
import { chosenProblems } from './chosen-entries';
import { addressKey, statusWords, type unpublishedIn } from './document-status';
import type { ParsedFiles } from './parse';
import type { Question } from './questions';
import { answerProblems, readingProblems } from './reading-problems';
import type { Article, Claim, Source } from './schema';

/** "c07" in its own article, "article#c07" from elsewhere. */
export const claimRef = (reference: string, article?: string): string =>
  reference.includes('#') || !article ? reference : `${article}#${reference}`;

/** The places that an expression names. */
export function placesOf(where: Where): string[] {
  const others = 'other' in where ? [where.other] : 'between' in where && where.between ? where.between : [];
  const named = 'named' in where && where.named !== undefined ? [where.named] : [];
  return [...(where.place === undefined ? [] : [where.place]), ...named, ...others];
}

interface Known {
  claims: ReadonlyMap<string, { article: Article; claim: Claim }>;
  sources: ReadonlyMap<string, Source>;
  actors: ReadonlySet<string>;
  gazetteer: Gazetteer;
  questions: ReadonlyMap<string, Question>;
  /** What there is and the public does not see. */
  unpublished: ReturnType<typeof unpublishedIn>;
}

export function index(parsed: ParsedFiles, gazetteer: Gazetteer, unpublished: Known['unpublished'] = new Map()): Known {
  return {
    unpublished,
    claims: new Map(
      parsed.articles.flatMap(({ value: article }) =>
        article.claims.map((claim) => [claimRef(claim.id, article.slug), { article, claim }] as const),
      ),
    ),
    sources: new Map(parsed.sources.map(({ value }) => [value.id, value])),
    actors: new Set(parsed.actors.map(({ value }) => value.slug)),
    gazetteer,
    questions: new Map(parsed.questions.map(({ value }) => [value.id, value])),
  };
}

/** The ids that lead from `start` back to itself, or null. */
function cycleFrom(start: string, next: (id: string) => readonly string[]): string[] | null {
  const walk = (id: string, path: readonly string[]): string[] | null => {
    for (const following of next(id)) {
      if (following === start) return [...path, following];
      if (path.includes(following)) continue;
      const found = walk(following, [...path, following]);
      if (found) return found;
    }
    return null;
  };
  return walk(start, [start]);
}

/** Every reference that leads nowhere or in a circle, every impossible time, every place without a coordinate. */
export function checkReferences(parsed: ParsedFiles, known: Known): Problem[] {
  const problems: Problem[] = [];
  const say = (file: string, path: string, got: string, expected: string) => problems.push({ file, path, got, expected });

  const twice = (entries: readonly { file: string; path: string; id: string }[], what: string) => {
    const first = new Map<string, string>();
    for (const { file, path, id } of entries) {
      const earlier = first.get(id);
      if (earlier) say(file, path, `"${id}" a second time (first in ${earlier})`, `a ${what} that occurs once`);
      else first.set(id, file);
    }
  };

  const place = (file: string, path: string, where: Where) => {
    for (const id of placesOf(where)) {
      const found = known.gazetteer.get(id);
      if (!found) say(file, path, `the place "${id}"`, 'the id of a place in data/gazetteer');
      else if (!found.coordinates && known.gazetteer.outlines(found).length === 0)
        say(
          file,
          path,
          `the place "${id}", which has no coordinate`,
          'a place that has a coordinate and its source in data/gazetteer',
        );
    }
  };

  const time = (file: string, path: string, value: SourcedTime | null, article: Article) => {
    if (!value) return;
    if (value.edtf !== null) {
      const problem = edtfProblem(value.edtf);
      if (problem)
        say(
          file,
          `${path}.edtf`,
          `"${value.edtf}" (${problem})`,
          'a possible EDTF time, such as 2026-11-30, 2026-11-30~ or 2026-11-28/2026-11-30',
        );
    }
    for (const key of ['before', 'by'] as const) {
      const id = value[key];
      if (id && !article.claims.some((claim) => claimRef(claim.id, article.slug) === claimRef(id, article.slug)))
        say(file, `${path}.${key}`, `"${id}"`, `the id of a claim of ${article.slug}`);
    }
  };

  const actor = (file: string, path: string, id: string | undefined) => {
    if (!id || known.actors.has(id)) return;
    const status = known.unpublished.get(addressKey('actors', id));
    if (status) say(file, path, `the actor "${id}", which is ${statusWords[status]}`, 'an actor that is published');
    else say(file, path, `the actor "${id}"`, 'the slug of an actor, a file in the "actors" folder of a dataset');
  };
  const source = (file: string, path: string, id: string | undefined) => {
    if (id && !known.sources.has(id))
      say(file, path, `the source "${id}"`, 'the id of a source, listed in the "sources" folder of a dataset');
  };
  const claim = (file: string, path: string, reference: string) => {
    if (known.claims.has(reference)) return;
    const status = known.unpublished.get(addressKey('articles', reference.split('#')[0] ?? ''));
    if (status)
      say(
        file,
        path,
        `the claim "${reference}", of which the article is ${statusWords[status]}`,
        'a claim of a published article',
      );
    else say(file, path, `the claim "${reference}"`, 'a claim of an article, as "article-slug#claim-id"');
  };

  const counted = (id: string | undefined): string | undefined => {
    const found = known.sources.get(id ?? '');
    return found && originOf(found, known.sources).id;
  };

  twice(
    parsed.sources.map(({ file, value }) => ({ file, path: 'sources', id: value.id })),
    'source id',
  );
  twice(
    parsed.questions.map(({ file, value }) => ({ file, path: 'questions', id: value.id })),
    'question id',
  );

  for (const { file, value } of parsed.sources) {
    actor(file, `${value.id}.actor`, value.actor);
    source(file, `${value.id}.countsWith`, value.countsWith);
    const cycle = cycleFrom(value.id, (id) => [known.sources.get(id)?.countsWith].filter((next) => next !== undefined));
    if (cycle) say(file, `${value.id}.countsWith`, `the circle ${cycle.join(' → ')}`, 'a chain of attribution that ends');
    if (value.description && !value.descriptionSource)
      say(
        file,
        `${value.id}.descriptionSource`,
        'nothing',
        'where the description is from: nothing is said of an outlet without a source',
      );
  }

  for (const { file, value: article } of parsed.articles) checkArticle(file, article);

  function checkArticle(file: string, article: Article) {
    source(file, 'outlet.source', article.outlet.source);
    time(file, 'published', article.published, article);
    for (const problem of readingProblems(article)) problems.push({ file, ...problem });
    source(file, 'copyOf', article.copyOf);
    article.alsoAt?.forEach((copy, i) => {
      source(file, `alsoAt[${i}].source`, copy.source);
    });
    twice(
      article.claims.map(({ id }, i) => ({ file, path: `claims[${i}].id`, id })),
      'claim id',
    );
    article.claims.forEach((entry, i) => {
      checkClaim(file, `claims[${i}]`, entry, article);
    });
  }

  function checkClaim(file: string, path: string, entry: Claim, article: Article) {
    const ref = claimRef(entry.id, article.slug);
    time(file, `${path}.said`, entry.said, article);
    time(file, `${path}.happened`, entry.happened, article);
    for (const problem of answerProblems(entry, path, known.questions)) problems.push({ file, ...problem });
    if (entry.where) place(file, `${path}.where.place`, entry.where);
    const chain = entry.attribution.map((link) => link.source);
    entry.attribution.forEach((link, j) => {
      source(file, `${path}.attribution[${j}].source`, link.source);
    });
    const again = chain.find((id, j) => chain.indexOf(id) !== j);
    if (again)
      say(
        file,
        `${path}.attribution`,
        `the circle ${chain.join(' ← ')}`,
        `a chain of attribution that ends: "${again}" cannot pass on what it said itself`,
      );
    if (chain[0] !== article.outlet.source)
      say(file, `${path}.attribution[0].source`, `"${chain[0]}"`, `the article's own outlet, "${article.outlet.source}", first`);
    if (article.copyOf && chain[1] !== article.copyOf)
      say(
        file,
        `${path}.attribution[1].source`,
        chain[1] ? `"${chain[1]}"` : 'nothing',
        `"${article.copyOf}", whose text the article copies`,
      );
    for (const kind of ['supports', 'contradicts'] as const) {
      entry[kind].forEach((link, j) => {
        const target = claimRef(link.claim, article.slug);
        claim(file, `${path}.${kind}[${j}].claim`, target);
        if (target === ref) say(file, `${path}.${kind}[${j}].claim`, `"${link.claim}"`, 'another claim than itself');
      });
    }
    if (entry.replacedBy) {
      claim(file, `${path}.replacedBy`, claimRef(entry.replacedBy, article.slug));
      const cycle = cycleFrom(ref, (id) => {
        const found = known.claims.get(id);
        return found?.claim.replacedBy ? [claimRef(found.claim.replacedBy, found.article.slug)] : [];
      });
      if (cycle) say(file, `${path}.replacedBy`, `the circle ${cycle.join(' → ')}`, 'a later claim');
      const later = known.claims.get(claimRef(entry.replacedBy, article.slug))?.claim;
      const [own, next] = [entry, later].map((one) => counted(one?.attribution.at(-1)?.source));
      if (own && next && own !== next)
        say(
          file,
          `${path}.replacedBy`,
          `a claim of "${next}"`,
          `one of the same speaker, "${own}": nobody replaces another's words`,
        );
    }
  }

  const onMap = [...parsed.incidents, ...parsed.areas];
  twice(
    onMap.map(({ file, value }) => ({ file, path: 'slug', id: value.slug })),
    'slug',
  );
  for (const { file, value } of onMap) {
    value.claims.forEach((reference, i) => {
      claim(file, `claims[${i}]`, reference);
    });
    value.beside?.forEach((reference, i) => {
      claim(file, `beside[${i}]`, reference);
    });
    value.actors.forEach((entry, i) => {
      actor(file, `actors[${i}].actor`, entry.actor);
    });
    const both = value.beside?.find((reference) => value.claims.includes(reference));
    if (both) say(file, 'beside', `"${both}", which is also among its claims`, 'each claim once');
    const own = 'where' in value ? value.where : undefined;
    if (own) place(file, 'where.place', own);
    const first = known.claims.get(value.claims[0] ?? '');
    if (!own && first && !first.claim.where)
      say(
        file,
        'claims[0]',
        `"${value.claims[0]}", which names no place`,
        'a first claim with a "where": it gives the pin its place',
      );
  }

  for (const { file, value } of parsed.stories)
    for (const [i, step] of value.steps.entries())
      for (const [j, reference] of step.claims.entries()) claim(file, `steps[${i}].claims[${j}]`, reference);
  problems.push(...chosenProblems(parsed, known.unpublished));

  twice(
    parsed.corrections.map(({ file, value }) => ({ file, path: 'corrections', id: value.id })),
    'correction id',
  );
  const correctable = {
    entry: { kinds: ['incidents', 'areas'], published: onMap, expected: 'the slug of an incident or area that was published' },
    story: { kinds: ['stories'], published: parsed.stories, expected: 'the slug of a story that was published' },
  } as const;
  for (const { file, value } of parsed.corrections) {
    const key = value.story === undefined ? 'entry' : 'story';
    const slug = value[key] ?? '';
    const { kinds, published, expected } = correctable[key];
    const [status] = kinds.flatMap((kind) => known.unpublished.get(addressKey(kind, slug)) ?? []);
    // What was corrected and withdrawn later was corrected all the same.
    if (status === 'withdrawn' || published.some(({ value: one }) => one.slug === slug)) continue;
    say(file, `${value.id}.${key}`, status ? `"${slug}", which is ${statusWords[status]}` : `"${slug}"`, expected);
  }

  for (const { file, value } of parsed.actors)
    if (value.description && !value.descriptionSource)
      say(file, 'descriptionSource', 'nothing', 'where the description is from: nothing is said of an actor without a source');

  return problems;
}

/** The source that a source is counted with in the end. */
export function originOf(source: Source, sources: ReadonlyMap<string, Source>): Source {
  const next = source.countsWith ? sources.get(source.countsWith) : undefined;
  return next ? originOf(next, sources) : source;
}
