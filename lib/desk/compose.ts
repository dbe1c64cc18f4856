import type { Geocoder } from '../geocode';
import type { Locale } from '../i18n/locales';

export interface Asked {
  slug: string;
  /** Id of a source. */
  outlet: string;
  language: 'ar' | 'en';
  /** EDTF, as the article states it. */
  published: string;
  /** In which every text of the dataset has to be given. */
  languages: readonly Locale[];
}

/** Where a blank line stands anywhere, blank lines part paragraphs; else every line is one. */
export function paragraphsOf(text: string): { text: string; start: number }[] {
  const plain = text.replace(/\r\n?/g, (end) => (end.length === 2 ? ' \n' : '\n')); // keeps every offset
  const whole = /[^\n]*\S[^\n]*/g;
  const blocks = /\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g;
  const parted = /\S[^\n]*\n[^\S\n]*\n[\s\S]*\S/.test(plain);
  return [...plain.matchAll(parted ? blocks : whole)].map((match) => ({ text: match[0], start: match.index }));
}

/** At most so many words of the article's own stand in a row in a draft: a name with its relation, never a sentence. */
const mostWords = 7;

/**
 * An article without its words: empty summaries and an empty claim for each paragraph. What is empty is
 * told by `npm run check`, and so is `draft`, which holds what the geocoder found and is removed when the article is written.
 * Its status keeps all of that from the public, and from stopping anything else.
 */
export function compose(text: string, { slug, outlet, language, published, languages }: Asked, geocoder: Geocoder) {
  const paragraphs = paragraphsOf(text);
  const mentions = geocoder.geocode(text).map((mention) => ({
    paragraph: Math.max(1, paragraphs.findLastIndex((paragraph) => paragraph.start <= mention.start) + 1),
    text: mention.text.trim().split(/\s+/).slice(0, mostWords).join(' '),
    ...(mention.where ? { where: mention.where } : { unresolved: mention.candidates.map((candidate) => candidate.placeId) }),
    confidence: mention.confidence,
  }));
  const empty = () => Object.fromEntries(languages.map((one) => [one, '']));
  return {
    $schema: '../../schemas/article.schema.json',
    status: 'draft',
    draft: {
      next: 'Write the title, a summary of each paragraph and each claim in your own words, in each language that stands there; give the address of the page as "url" and delete "noAddress", or say there why it has none; delete claims that a paragraph does not make, add those that it does; then delete "draft" and run "npm run check"; what it finds sound is published once "status" is.',
      mentions,
    },
    slug,
    title: empty(),
    headline: null,
    outlet: { source: outlet, basis: 'stated' },
    language,
    published: { edtf: published, basis: 'stated' },
    url: null,
    noAddress: empty(),
    access: 'read',
    reading: { of: 'text', extent: 'whole' },
    summary: paragraphs.map(empty),
    claims: paragraphs.map((_, index) => ({
      id: `c${String(index + 1).padStart(2, '0')}`,
      text: empty(),
      locator: { paragraph: index + 1 },
      attribution: [{ source: outlet }],
      modes: [],
      said: null,
      happened: null,
      hedges: [],
      access: 'read',
      where: null,
      supports: [],
      contradicts: [],
    })),
  };
}
