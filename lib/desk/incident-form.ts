import { type EventType, eventTypes } from '../record/event-types';
import { roles } from '../record/schema';
import { slugify } from '../url/paths';
import { type Fields, type Texts, textsAt, value } from './fields';
import { Refusal } from './refusals';
import { mostRows } from './returned-form';

/** How many actors the form may get, and more where there are more; it begins with one. */
export const mostActors = 8;

/** An incident that may not be finished. */
export interface DraftIncident {
  status: 'draft';
  slug: string;
  title: Texts | Record<string, string>;
  summary: Texts | Record<string, string>;
  claims: string[];
  actors: { actor: string; role: string }[];
  eventType: EventType;
  subEventType: string;
  category?: string;
  statement?: true;
}

/**
 * A new incident of claims of an article.
 * @param claims their ids, the one first that gives it its place and time
 * @throws Refusal claims-missing, wrong-input
 */
export function incidentOf(
  fields: Fields,
  claims: readonly string[],
  {
    article,
    languages,
    statementCategories,
  }: { article: string; languages: readonly string[]; statementCategories: readonly string[] },
): DraftIncident {
  if (claims.length === 0) throw new Refusal('claims-missing');
  const type = eventTypeOf(value(fields, 'type'));
  if (!type) throw Refusal.at('type', 'wrong-input', 'expected an event type of the list');
  const empty = Object.fromEntries(languages.map((language) => [language, '']));
  const [title, summary] = [textsAt(fields, 'title'), textsAt(fields, 'summary')];
  const slug =
    value(fields, 'slug') ||
    slugify(title.en ?? '')
      .slice(0, 100)
      .replace(/-$/, '') ||
    `${article}-${claims[0]}`;
  const category = value(fields, 'category');
  return {
    status: 'draft',
    slug,
    title: Object.keys(title).length > 0 ? title : empty,
    summary: Object.keys(summary).length > 0 ? summary : empty,
    claims: claims.map((claim) => `${article}#${claim}`),
    actors: actorsOf(fields),
    ...type,
    ...(category && { category }),
    ...(statementCategories.includes(category) && { statement: true as const }),
  };
}

/**
 * The actors of a form, with the notes that stood beside the same ones.
 * @throws Refusal wrong-input
 */
export function actorsOf(fields: Fields, stood: unknown = []): { actor: string; role: string; note?: unknown }[] {
  const before = (Array.isArray(stood) ? stood : []) as { actor?: string; role?: string; note?: unknown }[];
  const actors = Array.from({ length: mostRows }, (_, i) => ({
    actor: value(fields, `actor-${i + 1}`),
    role: value(fields, `role-${i + 1}`),
  })).filter(({ actor }) => actor !== '');
  const unknown = actors.find(({ role }) => !(roles as readonly string[]).includes(role));
  if (unknown) throw new Refusal('wrong-input', `role: got "${unknown.role.slice(0, 40)}", expected ${roles.join(', ')}`);
  return actors.map((one) => {
    const note = before.find(({ actor, role }) => actor === one.actor && role === one.role)?.note;
    return note === undefined ? one : { ...one, note };
  });
}

/** "Battles/Armed clash" and its like, as the form writes them. */
export const typeName = (eventType: string, subEventType: string): string => `${eventType} › ${subEventType}`;

/** The event type of such a name; null where there is none. */
export function eventTypeOf(name: string): { eventType: EventType; subEventType: string } | null {
  for (const [eventType, subs] of Object.entries(eventTypes))
    for (const subEventType of subs)
      if (typeName(eventType, subEventType) === name) return { eventType: eventType as EventType, subEventType };
  return null;
}
