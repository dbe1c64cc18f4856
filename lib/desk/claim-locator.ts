import type { Access, Locator } from '../record/reading';
import { paragraphsOf } from './compose';
import { type Fields, value } from './fields';
import { Refusal } from './refusals';

/** What the field "paragraph" holds where it is no number: the last paragraph that was read, or the text as a whole. */
export const lastParagraph = 'last';
export const wholeText = 'whole';

/** Paragraphs that the form offers where nothing says how many an article has. */
const mostUnknown = 40;

type Body = Readonly<Record<string, unknown>>;

/** Whether an article was read, or is known at second hand; a new claim of it is known likewise. */
export const accessOf = ({ access }: Body): Access => (access === 'cited' ? 'cited' : 'read');

/** How many paragraphs an article has; null where nothing says so. @param text the words that are kept beside a draft */
export function knownParagraphs({ summary, reading }: Body, text: string): number | null {
  const known = [paragraphsOf(text).length, Array.isArray(summary) ? summary.length : 0, Number(Object(reading).paragraphs) || 0];
  return Math.max(...known) || null;
}

/**
 * How a draft says that its article was read, to be written with what else its form says of it: with the number of paragraphs
 * where that is known, and not at all of an article that is known at second hand.
 */
export function readingOfDraft(body: Body, text: string): { reading?: object } {
  if (accessOf(body) === 'cited') return {};
  const paragraphs = knownParagraphs(body, text);
  return { reading: { of: 'text', extent: 'whole', ...Object(body.reading), ...(paragraphs !== null && { paragraphs }) } };
}

/** How many paragraphs the form of a claim offers. */
export const paragraphsOffered = (body: Body, text: string): number => knownParagraphs(body, text) ?? mostUnknown;

/** What the form shows of where a claim stands. @param locator undefined of a draft that does not say it yet */
export const fieldOfLocator = (locator: Locator | undefined): string =>
  locator && 'whole' in locator ? wholeText : String(locator?.paragraph ?? 1);

/**
 * What its list offers: of a text that was not read only the whole, else the paragraphs. What the claim has is among them
 * even so, as a list without it would show its first option and send that.
 */
export function paragraphChoices(chosen: string, access: Access, paragraphs: number): string[] {
  const offered = access === 'cited' ? [wholeText] : Array.from({ length: paragraphs }, (_, i) => String(i + 1));
  return chosen === '' || offered.includes(chosen) ? offered : [...offered, chosen];
}

/**
 * Where a claim stands. What the form shows of it and was not changed stays as it was, with the other paragraphs that make it.
 * @throws Refusal wrong-input
 */
export function locatorOf(fields: Fields, before: Locator | undefined, access: Access, paragraphs: number): Locator {
  const given = value(fields, 'paragraph');
  if (before && given === fieldOfLocator(before)) return before;
  const refused = (expected: string) =>
    Refusal.at('paragraph', 'wrong-input', `got "${given.slice(0, 20)}", expected ${expected}`);
  if (access === 'cited') {
    if (given !== wholeText) throw refused(`"${wholeText}": the text was not read`);
    return { whole: true };
  }
  const paragraph = Number(given);
  if (!Number.isInteger(paragraph) || paragraph < 1 || paragraph > paragraphs) throw refused(`1 to ${paragraphs}`);
  const also = before && 'also' in before ? (before.also ?? []).filter((other) => other !== paragraph) : [];
  return { paragraph, ...(also.length > 0 && { also }) };
}
