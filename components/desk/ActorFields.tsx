import type { Fields } from '@/lib/desk/fields';
import type { DeskMessages } from '@/lib/desk/messages';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { actorKinds } from '@/lib/record/schema';
import { Choice } from './Choice.client';
import { named } from './named';
import { OtherNames } from './OtherNames';

interface Props {
  locale: Locale;
  words: DeskMessages;
  fields?: Fields;
}

/** What an actor is, and the names by which sources call it. */
export function ActorFields({ locale, words, fields = {} }: Props) {
  const { actor: copy } = words.record;
  return (
    <>
      <OtherNames
        locale={locale}
        name="aliases"
        legend={copy.aliases}
        hint={copy.aliasesHint}
        languages={words.documents.languages}
        fields={fields}
      />
      <Choice
        label={copy.kind}
        name="kind"
        options={named(actorKinds, messagesFor(locale).actor.kinds)}
        none={copy.chooseKind}
        chosen={fields.kind}
        isRequired
      />
    </>
  );
}
