import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Withdrawn } from '@/components/frame/Withdrawn';
import { isLocale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { addressKey } from '@/lib/record/document-status';
import { isKind } from '@/lib/url/paths';
import { openPage, type PageProps } from '../../../../pages';

export { generateStaticParams } from '../../../../kept';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesFor(locale).withdrawn.title, robots: { index: false } } : {};
}

/** What the proxy answers with, under status 410, at the address of something that was withdrawn. */
export default async function Page(props: PageProps) {
  const { locale, record } = await openPage(props);
  const { kind = '', slug = '' } = await props.params;
  const withdrawn = isKind(kind) ? record.withdrawn.get(addressKey(kind, slug)) : undefined;
  return withdrawn ? <Withdrawn withdrawn={withdrawn} locale={locale} /> : notFound();
}
