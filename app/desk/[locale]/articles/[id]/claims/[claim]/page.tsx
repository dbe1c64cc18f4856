import { notFound } from 'next/navigation';
import { ClaimPage } from '@/components/desk/ClaimPage';
import { paragraphsOffered } from '@/lib/desk/claim-locator';
import { paragraphsOf } from '@/lib/desk/compose';
import { asRefusal } from '@/lib/desk/refusals';
import { besideClaim } from '@/server/desk/beside-claim';
import { claimsIn, knownFigures, questionsOf, referenceOf } from '@/server/desk/claims';
import { textsIn } from '@/server/desk/document-handlers';
import { draftTextOf } from '@/server/desk/draft-texts';
import { canBeTold } from '@/server/desk/entries-changed';
import { articleTried } from '@/server/desk/trial';
import { chosenIn } from '@/server/desk/writing-handlers';
import { served } from '@/server/site/served';
import type { Document } from '@/server/truth/truth';
import { writableArticleAt } from '../../../../../article-page';
import { besideShown, claimShown } from '../../../../../claim-shown';
import { extentOf } from '../../../../../extent';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../../page-of-desk';
import { talkOfClaim } from '../../../../../talk-shown';

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
  const count = paragraphsOffered(document.body, text.text);
  const paragraph = Math.min(count, Math.max(1, Math.trunc(Number(asked('paragraph'))) || 1));
  const { outlets, ...form } = claimShown(claim, { article: document.body, text, claims, locale, paragraph, words });
  const kept = text.passages[claim?.id ?? ''];
  const span =
    asked('to') === '' && kept ? ([kept.start, kept.end] as const) : ([Number(asked('from')), Number(asked('to'))] as const);
  const { beside, problem } = claim
    ? await besideAsked(document, claim.id, await props.searchParams)
    : { beside: null, problem: null };
  const names = new Map((await desk.store.list('account')).map((one) => [one.id, one.name]));
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
      outlet={outlets.get(outlet?.source ?? '') ?? ''}
      figureLabels={[...new Set((await knownFigures(document)).flatMap(({ label }) => label[locale] ?? []))]}
      reference={referenceOf(document)}
      questions={await questionsOf(document.dataset)}
      extent={extentOf(record)}
      beside={beside && besideShown(beside, record, locale)}
      isPublished={isPublished}
      canBeTold={claim !== null && (await canBeTold({ ...document, claim: claim.id }))}
      talk={claim && (await talkOfClaim(claim.id, desk.store, document, names, words, locale))}
      told={(name) => (name === 'problem' && problem ? problem : asked(name))}
      {...form}
    />
  );
}

/** What stands beside a claim as it is saved, or, where links are chosen in the address, as they would be. */
async function besideAsked(document: Document, claim: string, search: Awaited<DeskPageProps['searchParams']>) {
  const chosen = chosenIn(textsIn(search));
  try {
    const tried = chosen.length > 0 ? await articleTried(document.id, claim, {}, chosen) : { document };
    return { beside: await besideClaim(tried.document, claim, 'text' in tried ? tried.text : undefined), problem: null };
  } catch (error) {
    const refusal = asRefusal(error);
    if (!refusal) throw error;
    return { beside: await besideClaim(document, claim), problem: refusal.code };
  }
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
