import type { ClaimRow } from '@/components/desk/FactsPage';
import type { OutlineShown } from '@/components/desk/Outline';
import type { Account } from '@/lib/desk/account';
import { fieldOfLocator, lastParagraph, wholeText } from '@/lib/desk/claim-locator';
import type { Belonging } from '@/lib/desk/facts-form';
import type { DeskMessages } from '@/lib/desk/messages';
import { tellsAsFact } from '@/lib/desk/title-check';
import { isOnMapKind, type OnMapKind, titleIn, titlesOf } from '@/lib/desk/work';
import { collatorOf, format } from '@/lib/i18n/format';
import { type Locale, locales } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { quote } from '@/lib/i18n/quote';
import { textIn } from '@/lib/i18n/text-in';
import type { RecordCatalogue } from '@/lib/record/model';
import { claimRef } from '@/lib/record/references';
import { claimsIn } from '@/server/desk/claims';
import { openedWith, type WorkWithHistory } from '@/server/desk/documents';
import { site, statusOfDocument } from '@/server/desk/standing';
import { sightOf } from '@/server/desk/viewing';
import { served } from '@/server/site/served';
import type { JsonObject } from '@/server/truth/json';
import { type Document, keyOf } from '@/server/truth/truth';

/** What of a text that may not be finished is shown, and in which language. */
const shownIn = (text: Readonly<Record<string, string | undefined>>, locale: Locale) => {
  const language = [locale, ...locales()].find((one) => text[one]) ?? locale;
  return { text: text[language] ?? '', language };
};

/** The claims of an article, and what changes elsewhere when it is published. */
export async function outlineOf(
  { document, upon }: WorkWithHistory,
  { writing, record }: DeskMessages,
  { locale, viewer }: { locale: Locale; viewer: Pick<Account, 'role'> },
): Promise<OutlineShown> {
  const { documents } = await site();
  const sight = await sightOf(viewer);
  const seen = (document: Document | undefined) => (document ? sight.document(document) : null);
  /** Whether it is there, and kept from whoever looks. */
  const isKept = (kind: 'article' | OnMapKind, id: string) => {
    const document = documents.get(keyOf({ kind, id }));
    return document !== undefined && !sight.document(document);
  };
  const claims = claimsIn(document);
  const { articles } = served().record;
  const locatorWords = (field: string) => {
    if (field === wholeText) return writing.claim.wholeText;
    if (field === lastParagraph) return messagesFor(locale).claim.paragraph.last;
    return format(locale, writing.outline.paragraph, { number: Number(field) });
  };
  const claimText = (id: string) => shownIn(claims.find((one) => one.id === id)?.text ?? {}, locale).text;
  const articleTitle = (reference: string) => {
    const slug = reference.split('#')[0] ?? '';
    return textIn(articles.get(slug)?.title, locale) ?? slug;
  };
  const entryTitle = (kind: OnMapKind, id: string) => {
    const body = seen(documents.get(keyOf({ kind, id })))?.body ?? {};
    return quote(locale, titleIn(titlesOf(body), locale, id).text);
  };
  return {
    claims: claims.map(({ id, text, locator }) => ({
      id,
      ...shownIn(text, locale),
      where: locatorWords(fieldOfLocator(locator)),
    })),
    entries: [...documents.values()].flatMap((entry) => {
      const { kind, id } = entry;
      if (!isOnMapKind(kind) || !claimsNamedIn(entry.body, document.id)) return [];
      const body = seen(entry)?.body;
      if (!body) return [];
      const { text, language } = titleIn(titlesOf(body), locale, id);
      return [{ kind, id, title: text, language, status: statusOfDocument(entry) }];
    }),
    upon: [
      ...upon.sources.map(({ name }) => format(locale, writing.upon.sources, { name: shownIn(name, locale).text })),
      ...upon.places.map(({ names }) =>
        format(locale, record.place.published, { name: names.find(({ lang }) => lang === locale)?.text ?? '' }),
      ),
      ...upon.replaces.flatMap(({ claim, by }) => {
        if (isKept('article', claim.split('#')[0] ?? '') || !claims.some(({ id }) => id === by)) return [];
        return [format(locale, writing.upon.replaces, { article: articleTitle(claim), claim: claimText(by) })];
      }),
      ...upon.joins.flatMap((join) => {
        if (isKept(join.kind, join.id)) return [];
        const title = entryTitle(join.kind, join.id);
        return [format(locale, writing.upon.joins[join.kind], { count: join.claims.length, title })];
      }),
    ],
  };
}

/** Those of the claims that an address names, in their order. */
export const chosenOf = (claims: readonly { id: string }[], given: string | string[] | undefined): string[] => {
  const wanted = [given ?? []].flat();
  return claims.map(({ id }) => id).filter((id) => wanted.includes(id));
};

/** The actors of the record, by their names. */
export const actorsShown = ({ actors }: RecordCatalogue, locale: Locale): { id: string; name: string }[] =>
  [...actors.values()]
    .map(({ slug, name }) => ({ id: slug, name: textIn(name, locale) }))
    .sort((a, b) => collatorOf(locale).compare(a.name, b.name));

/**
 * Claims that an incident or area has or may have: its own in their order, those that are to be added, and the others of the
 * articles that these are of.
 */
export async function claimRowsOf({ body }: Document, added: readonly string[], locale: Locale): Promise<ClaimRow[]> {
  const { documents } = await site();
  const listOf = (list: unknown): string[] => (Array.isArray(list) ? list.map(String) : []);
  const [claims, beside] = [listOf(body.claims), listOf(body.beside)];
  const articles = new Set([...claims, ...beside, ...added].map((reference) => reference.split('#')[0] ?? ''));
  const all = [...articles].flatMap((id) => {
    const article = documents.get(keyOf({ kind: 'article', id }));
    if (!article) return [];
    const title = titleIn(titlesOf(article.body), locale, id).text;
    return claimsIn(article).map((claim) => ({ ref: claimRef(claim.id, id), article: title, ...shownIn(claim.text, locale) }));
  });
  const belongs = (ref: string): Belonging => {
    if (claims.includes(ref) || (added.includes(ref) && !beside.includes(ref))) return 'claims';
    return beside.includes(ref) ? 'beside' : 'none';
  };
  const place = new Map([...claims, ...added, ...beside].map((ref, i) => [ref, i]));
  return all
    .map((row) => ({ ...row, belongs: belongs(row.ref) }))
    .sort((a, b) => (place.get(a.ref) ?? place.size) - (place.get(b.ref) ?? place.size));
}

/** Whether an incident or area rests on claims of an article. */
function claimsNamedIn({ claims, beside }: JsonObject, article: string): boolean {
  const references = [claims, beside].flatMap((list) => (Array.isArray(list) ? list : []));
  return references.some((reference) => String(reference).startsWith(`${article}#`));
}

/** Where the title of an incident or area tells as a fact what only one side says. */
export async function titleWarnings(document: Document, { documents, writing }: DeskMessages, locale: Locale): Promise<string[]> {
  if (!isOnMapKind(document.kind)) return [];
  const opened = await openedWith(document);
  const entry = document.kind === 'incident' ? await opened?.store.incident(document.id) : await opened?.store.area(document.id);
  const [first] = entry?.claims ?? [];
  if (!entry || !first || (entry.corroboration.independent > 1 && !entry.contest.contested)) return [];
  const { origin } = first;
  const actor = opened?.record.actors.get(origin.actor ?? '');
  const names = [origin.name, ...(actor ? [actor.name, actor.shortName] : [])].flatMap((name) => Object.values(name));
  const all = [...names, ...(actor?.aliases.map(({ text }) => text) ?? [])];
  const titles = titlesOf(document.body);
  return locales().flatMap((language) => {
    const title = titles[language];
    if (title === undefined || !tellsAsFact(title, all, language)) return [];
    const who = format(locale, writing.incident.titleCheck, { who: textIn(origin.name, locale) });
    return [`${who} ${format(locale, writing.incident.titleCheckIn, { language: documents.languages[language] ?? language })}`];
  });
}
