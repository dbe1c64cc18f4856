import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LiveEmbedLoader } from '@/components/embed/LiveEmbedLoader.client';
import { startingScript } from '@/components/embed/tell-embed';
import { isLocale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { subjectOf } from '@/lib/publish/metadata';
import { dropUnknown } from '@/lib/record/filters';
import { markingOf } from '@/lib/scene/focus';
import { filtersOf, readParams } from '@/lib/url/params';
import { atStep, isKind, type Selection } from '@/lib/url/paths';
import { focusOf } from '@/server/publish/focus';
import { sceneOfSubject } from '@/server/publish/scene';
import { servedToPage } from '../../../../kept';
import { type PageProps, queryOf } from '../../../../pages';
import { announceShown } from '../../../../shown';

export { generateStaticParams } from '../../../../kept';

type Props = Omit<PageProps, 'params'> & { params: Promise<{ locale: string; thing?: string[] }> };

async function read({ params, searchParams }: Props) {
  const { locale, thing = [] } = await params;
  const [kind = '', slug = '', ...rest] = thing;
  if (!isLocale(locale) || rest.length > 0 || (kind && !(isKind(kind) && slug))) notFound();
  const opened = await servedToPage();
  const { params: asked } = dropUnknown(readParams(await queryOf({ searchParams })), opened.record);
  // As the picture of an embedded story, which begins with its first step.
  const selection: Selection | null = isKind(kind) ? atStep({ kind, slug }, asked.step ?? 1) : null;
  const subject = await subjectOf(opened, selection, filtersOf(asked), locale);
  return { locale, selection, asked, subject, opened };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await read(props)).subject?.title };
}

/** The live map alone, of just what the picture showed: what an embed puts in its place when it is touched. */
export default async function Page(props: Props) {
  const { locale, selection, asked, subject, opened } = await read(props);
  announceShown({ query: '', params: asked, selection });
  if (!subject) notFound();
  const focus = selection && (await focusOf(selection, opened, locale));
  return (
    <>
      <script>{startingScript}</script>
      <LiveEmbedLoader
        locale={locale}
        messages={messagesFor(locale).map}
        selection={markingOf(selection, focus)}
        filters={selection ? {} : filtersOf(asked)}
        scene={await sceneOfSubject(opened, subject, { focus, params: asked }, locale)}
        focus={focus}
      />
    </>
  );
}
