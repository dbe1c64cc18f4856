import type { DeskMessages } from '@/lib/desk/messages';
import type { WorkKind } from '@/lib/desk/work';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { Pair } from './Pair';
import { Tick } from './Tick.client';

/** Something public that rests on a document, and can be withheld with it. */
export interface Along {
  kind: WorkKind;
  id: string;
  title: string;
  language: Locale;
}

/** What is asked of who withholds a document: what goes with it, and what its address says. */
export function WithholdFields({ locale, words, resting }: { locale: Locale; words: DeskMessages; resting: readonly Along[] }) {
  const { withhold: copy, beforeIntro } = words.care;
  return (
    <>
      <p className={styles.soft}>
        {copy.intro} {beforeIntro}
      </p>
      {resting.length > 0 && (
        <fieldset className={styles.lines}>
          <legend>{copy.along}</legend>
          {resting.map(({ kind, id, title, language }) => (
            <Tick key={`${kind}:${id}`} type="checkbox" name="along" value={`${kind}:${id}`}>
              <bdi lang={language} dir={directionOf(language)}>
                {title}
              </bdi>{' '}
              · {words.documents.kinds[kind]}
            </Tick>
          ))}
        </fieldset>
      )}
      <fieldset className={styles.choices}>
        <legend>{copy.address}</legend>
        <Tick type="radio" name="address" value="told" isChecked>
          {copy.told}
        </Tick>
        <Tick type="radio" name="address" value="silent">
          {copy.silent}
        </Tick>
      </fieldset>
      <Pair
        locale={locale}
        name="why"
        legend={copy.why}
        fields={{ 'why-en': copy.neutral.en, 'why-ar': copy.neutral.ar }}
        languages={words.documents.languages}
      />
    </>
  );
}
