import { type Problem, show } from '../errors/problems';
import type { Where } from '../geometry/where';
import { type Locale, type Localized, locales } from '../i18n/locales';
import { givenIn, languageOf, textIn } from '../i18n/text-in';
import type { Filed } from './filed';
import type { Article } from './schema';

/** What the geocoder tells of a span, as far as the record needs it. */
export interface FoundMention {
  text: string;
  start: number;
  end: number;
  placeId: string | null;
  where: Where | null;
}
export type Geocode = (text: string) => readonly FoundMention[];

export interface MarkedText {
  /** The language it is in. */
  language: Locale;
  plain: string;
  /** The text in order, in pieces: those with a place are mentions of it. */
  parts: { start: number; text: string; placeId: string | null; where: Where | null }[];
}

const gap = '\n\n';

/** Our summary in one language, read as one text, so that "the prison" finds the one named a paragraph before. */
export function markSummary(article: Article, locale: Locale, geocode: Geocode): MarkedText[] {
  const paragraphs = article.summary.map((paragraph) => textIn(paragraph, locale));
  const mentions = geocode(paragraphs.join(gap));
  let offset = 0;
  return paragraphs.map((plain, i) => {
    const from = offset;
    const to = from + plain.length;
    offset = to + gap.length;
    return {
      language: languageOf(article.summary[i] as Localized, locale),
      plain,
      parts: cut(
        plain,
        from,
        mentions.filter(({ start, end, placeId }) => placeId && start >= from && end <= to),
      ),
    };
  });
}

function cut(plain: string, from: number, mentions: readonly FoundMention[]): MarkedText['parts'] {
  const parts: MarkedText['parts'] = [];
  let at = 0;
  const text = (to: number) => {
    if (to > at) parts.push({ start: at, text: plain.slice(at, to), placeId: null, where: null });
  };
  for (const { start, end, placeId, where } of mentions) {
    text(start - from);
    parts.push({ start: start - from, text: plain.slice(start - from, end - from), placeId, where });
    at = end - from;
  }
  text(plain.length);
  return parts;
}

/** Claims that name a phrase of our summary must find it there, read by the geocoder as the same place and relation. */
export function checkMentions(articles: readonly Filed<Article>[], geocode: Geocode): Problem[] {
  const withPhrases = articles.filter(({ value }) => value.claims.some(({ mention }) => mention));
  return withPhrases.flatMap(({ file, value: article }) =>
    locales().flatMap((locale) => {
      const summary = markSummary(article, locale, geocode);
      return article.claims.flatMap((claim, i): Problem[] => {
        const phrase = claim.mention && givenIn(claim.mention, locale);
        if (!phrase || !('paragraph' in claim.locator) || claim.locator.paragraph === 'last') return [];
        const path = `claims[${i}].mention.${locale}`;
        const paragraph = summary[claim.locator.paragraph - 1];
        if (!paragraph?.plain.includes(phrase))
          return [{ file, path, got: show(phrase), expected: `a phrase of paragraph ${claim.locator.paragraph} of our summary` }];
        const found = paragraph.parts.filter(({ placeId, text }) => placeId && (text.includes(phrase) || phrase.includes(text)));
        if (found.some(({ where }) => claim.where && sameWhere(where, claim.where))) return [];
        const read = found.map(({ text, where }) => `${show(text)} as ${show(where)}`).join(', ') || 'no place there';
        return [
          {
            file,
            path,
            got: `${show(phrase)}, in which the geocoder reads ${read}`,
            expected: `it to read ${show(claim.where)}`,
          },
        ];
      });
    }),
  );
}

const sameWhere = (a: Where | null, b: Where): boolean =>
  a !== null &&
  a.relation === b.relation &&
  a.place === b.place &&
  ('heading' in b ? 'heading' in a && a.heading === b.heading : true);
