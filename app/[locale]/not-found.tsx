import type { Metadata } from 'next';
import { NotFoundHere } from '@/components/frame/NotFoundHere.client';
import { locales } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';

/** Next gives these to every answer with status 404, and tells nothing of its address: so in every language. */
export const metadata: Metadata = {
  title: locales()
    .map((locale) => messagesFor(locale).notFound.title)
    .join(' · '),
};

/** When a page finds nothing that the proxy took to be there; it leads all other such addresses to `missing`. */
export default function NotFoundPage() {
  return <NotFoundHere />;
}
