import type { Metadata } from 'next';
import { NotFound } from '@/components/frame/NotFound';
import { locales } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';

/** Next gives these to every answer with status 404, and tells nothing of its address: so in every language. */
export const metadata: Metadata = { title: locales.map((locale) => messagesFor(locale).notFound.title).join(' · ') };

/** When a page finds nothing that the proxy took to be there; it leads all other such addresses to `missing`. */
export default function NotFoundPage() {
  return locales.map((locale) => <NotFound key={locale} locale={locale} />);
}
