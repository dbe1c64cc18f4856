import { mostSpeakers } from '@/lib/desk/claim-form';
import { type Fields, newSpeakerPrefix } from '@/lib/desk/fields';
import type { Locale } from '@/lib/i18n/locales';
import type { WritingMessages } from '@/messages/desk-writing.en';
import { AddressField } from './AddressField';
import styles from './desk.module.css';
import { Fold } from './Fold.client';
import { NewSpeakers } from './NewSpeakers.client';
import { Pair } from './Pair';
import { Rows } from './Rows.client';
import { rowNumbers } from './row-numbers';
import { SourceFields } from './SourceFields';
import { TextField } from './TextField.client';

export interface SpeakerFieldsProps {
  locale: Locale;
  words: WritingMessages;
  languages: Readonly<Record<Locale, string>>;
  /** What stands in the fields. */
  fields: Fields;
  outlet: string;
  /** Names that are offered to complete what is typed. */
  sourceNames: readonly string[];
  /** Every source, and every name and id by which one is known. */
  sourceChoices: readonly { id: string; name: string }[];
  knownSpeakers: readonly string[];
}

const speakerRow = /^source-(\d+)$/;
/** With what the names of the fields of a speaker begin. */
const speakerNames = ['source', 'new-source', 'how'];

/** Who says it: from the outlet to the first speaker, each a source that there is or a new one. */
export function SpeakerFields({
  locale,
  words,
  languages,
  fields,
  outlet,
  sourceNames,
  sourceChoices,
  knownSpeakers,
}: SpeakerFieldsProps) {
  const { claim: copy } = words;
  return (
    <fieldset className={styles.group}>
      <legend>{copy.chain}</legend>
      <p className={styles.soft}>{copy.chainHint}</p>
      <p>
        {copy.outlet} <strong>{outlet}</strong>
      </p>
      <datalist id="sources">
        {sourceNames.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Rows
        group="source"
        names={speakerNames}
        held={rowNumbers(0, fields, speakerRow).length}
        add={copy.addSpeaker}
        rows={rowNumbers(mostSpeakers, fields, speakerRow).map((row) => (
          <div key={row} className={styles.section}>
            <TextField
              name={`source-${row}`}
              label={row > 1 ? `${copy.cites} (${row})` : copy.cites}
              list="sources"
              value={fields[`source-${row}`]}
              autoComplete="off"
            />
            <Fold summary={copy.newSource} holds={`^${newSpeakerPrefix(row)}(name|id)`} data-new-source={row}>
              <div className={styles.section}>
                <p className={styles.soft}>{copy.newSourceHint}</p>
                <SourceFields
                  locale={locale}
                  words={words}
                  languages={languages}
                  sources={sourceChoices}
                  prefix={newSpeakerPrefix(row)}
                />
                <AddressField name={`${newSpeakerPrefix(row)}id`} label={words.source.id} hint={words.source.idHint} />
              </div>
            </Fold>
            <Fold summary={copy.how} isOpen={Boolean(fields[`how-${row}-en`] || fields[`how-${row}-ar`])} holds={`^how-${row}-`}>
              <Pair locale={locale} name={`how-${row}`} legend={copy.how} fields={fields} languages={languages} rows={1} />
            </Fold>
          </div>
        ))}
      />
      <NewSpeakers locale={locale} known={knownSpeakers} told={copy.newSourceTold} />
    </fieldset>
  );
}
