import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';

/** Nothing stands at the position that an address names: the list has become shorter. */
export function PastTheEnd({ path, locale }: { path: string; locale: Locale }) {
  const { lists: words } = messagesFor(locale);
  return (
    <p>
      {words.ended} <a href={path}>{words.toStart}</a>
    </p>
  );
}
