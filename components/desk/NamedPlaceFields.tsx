import { formRelations } from '@/lib/desk/claim-form';
import type { Fields } from '@/lib/desk/fields';
import { winds } from '@/lib/geometry/winds';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { WritingMessages } from '@/messages/desk-writing.en';
import { Choice } from './Choice.client';
import styles from './desk.module.css';
import { named } from './named';
import { TextField } from './TextField.client';

interface Props {
  locale: Locale;
  words: WritingMessages['claim'];
  fields?: Fields;
}

/** A place by its name, and how something stands to it: "north of Hasakah". */
export const NamedPlaceFields = ({ locale, words, fields = {} }: Props) => (
  <>
    <TextField name="where-place" label={words.place} list="places" value={fields['where-place']} autoComplete="off" />
    <div className={styles.pair}>
      <Choice
        label={words.relation}
        name="where-relation"
        options={named(formRelations, words.relations)}
        chosen={fields['where-relation'] ?? 'at'}
      />
      <Choice
        label={words.heading}
        name="where-heading"
        options={named(Object.keys(winds) as (keyof typeof winds)[], messagesFor(locale).bearings)}
        none={words.noHeading}
        chosen={fields['where-heading']}
      />
    </div>
  </>
);
