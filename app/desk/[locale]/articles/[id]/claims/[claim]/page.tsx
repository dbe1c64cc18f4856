import { notFound } from 'next/navigation';
import { ClaimPage } from '@/components/desk/ClaimPage';
import { paragraphsOf } from '@/lib/desk/compose';
import { besideClaim } from '@/server/desk/beside-claim';
import { claimsIn, knownFigures, paragraphCount, questionsOf, referenceOf } from '@/server/desk/claims';
import { draftTextOf } from '@/server/desk/draft-texts';
import { served } from '@/server/site/served';
import { writableArticleAt } from '../../../../../article-page';
import { besideShown, claimShown } from '../../../../../claim-shown';
import { extentOf } from '../../../../../extent';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../../page-of-desk';

export const generateMetadata = deskTitle(({ writing }) => writing.claim.new);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, desk, asked } = await openOwnPage(props, 'claim');
  const { document, shown, isPublished } = await writableArticleAt(props, account);
  const { claim: name = '' } = await props.params;
  const claims = claimsIn(document);
  const index = claims.findIndex(({ id }) => id === name);
  const claim = claims[index] ?? null;
  if (!claim && name !== 'new') notFound();
  const text = await draftTextOf(desk.store, document.id);
  const { record } = served();
  const count = paragraphCount(document, text);
  const paragraph = Math.min(count, Math.max(1, Math.trunc(Number(asked('paragraph'))) || 1));
  const { sources, ...form } = claimShown(claim, { text, claims, locale, paragraph, words });
  const kept = text.passages[claim?.id ?? ''];
  const span =
    asked('to') === '' && kept ? ([kept.start, kept.end] as const) : ([Number(asked('from')), Number(asked('to'))] as const);
  const beside = claim && (await besideClaim(document, claim.id));
  const { outlet } = document.body as { outlet?: { source?: string } };
  return (
    <ClaimPage
      locale={locale}
      words={words}
      languages={words.documents.languages}
      document={shown}
      claim={claim && { id: claim.id, number: index + 1 }}
      passage={passageOf(text.text, Number(form.fields.paragraph), span)}
      span={span}
      language={String(document.body.language ?? locale)}
      paragraphs={count}
      outlet={sources[outlet?.source ?? ''] ?? ''}
      sources={sources}
      figureLabels={[...new Set((await knownFigures(document)).flatMap(({ label }) => label[locale] ?? []))]}
      reference={referenceOf(document)}
      questions={await questionsOf(document.dataset)}
      extent={extentOf(record)}
      beside={beside && besideShown(beside, record, locale)}
      isPublished={isPublished}
      told={asked}
      {...form}
    />
  );
}

/** A paragraph cut around the words that were selected in it. @param span offsets into the whole text */
function passageOf(text: string, number: number, [from, to]: readonly [number, number]) {
  const paragraph = paragraphsOf(text)[number - 1];
  if (!paragraph) return null;
  const { start } = paragraph;
  const end = start + paragraph.text.length;
  if (!(from >= start && to <= end && from < to)) return { before: paragraph.text, words: '', after: '' };
  return { before: text.slice(start, from), words: text.slice(from, to), after: text.slice(to, end) };
}
