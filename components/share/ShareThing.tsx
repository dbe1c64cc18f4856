import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { RecordCatalogue } from '@/lib/record/model';
import { ShareButton } from './ShareButton.client';

/** At the head of a thing: the share dialog, begun with the thing alone. The header's begins with what is seen. */
export function ShareThing({ locale, record }: { locale: Locale; record: RecordCatalogue }) {
  return (
    <div>
      <ShareButton locale={locale} label={messagesFor(locale).share.title} version={record.version} scope="alone" />
    </div>
  );
}
