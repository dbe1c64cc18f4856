import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LiveEmbedLoader } from '@/components/embed/LiveEmbedLoader.client';
import { startingScript } from '@/components/embed/tell-embed';
import { isLocale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { subjectOf } from '@/lib/publish/metadata';
import { dropUnknown } from '@/lib/record/filters';
import { sceneOf } from '@/lib/scene/scene';
import { filtersOf, readParams } from '@/lib/url/params';
import { isKind, type Selection } from '@/lib/url/paths';
import { focusOf } from '@/server/publish/focus';
import { theRecord } from '@/server/store/open';

interface Props {
  params: Promise<{ locale: string; thing?: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function read({ params, searchParams }: Props) {
  const { locale, thing = [] } = await params;
  const [kind = '', slug = '', ...rest] = thing;
  if (!isLocale(locale) || rest.length > 0 || (kind && !(isKind(kind) && slug))) notFound();
  const selection: Selection | null = isKind(kind) ? { kind, slug } : null;
  const opened = theRecord();
  const filters = filtersOf(dropUnknown(readParams(await searchParams), opened.record).params);
  const subject = (await subjectOf(opened, selection, filters, locale)) ?? notFound();
  return { locale, selection, filters, subject, opened };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await read(props)).subject.title };
}

/** The live map alone, of just what the picture showed: what an embed puts in its place when it is touched. */
export default async function Page(props: Props) {
  const { locale, selection, filters, subject, opened } = await read(props);
  return (
    <>
      <script>{startingScript}</script>
      <LiveEmbedLoader
        locale={locale}
        messages={messagesFor(locale).map}
        selection={selection}
        filters={selection ? {} : filters}
        scene={sceneOf(subject.incidents, subject.areas, opened.record, locale)}
        focus={selection && focusOf(selection, opened.record, locale)}
      />
    </>
  );
}
