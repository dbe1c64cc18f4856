import { typeName } from '@/lib/desk/incident-form';
import type { DeskMessages } from '@/lib/desk/messages';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { Choice } from './Choice.client';
import { EventTypeDefinitions } from './EventTypeDefinitions';
import { eventTypeOptions } from './event-type-options';

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** As `typeName` has it. */
  chosen?: string;
}

/** The event type of an incident, in the reader's language, with what each means at hand. */
export function EventTypes({ locale, words, chosen = '' }: Props) {
  const { incident: copy, claim } = words.writing;
  const messages = messagesFor(locale);
  return (
    <>
      <Choice
        label={copy.type}
        name="type"
        none={claim.choose}
        options={eventTypeOptions(messages, typeName)}
        chosen={chosen}
        isRequired
      />
      <EventTypeDefinitions locale={locale} words={words} />
    </>
  );
}
