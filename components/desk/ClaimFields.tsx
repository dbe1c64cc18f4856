import { mostFigures, mostHedges, mostSpeakers } from '@/lib/desk/claim-form';
import type { Fields } from '@/lib/desk/fields';
import type { DeskMessages } from '@/lib/desk/messages';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { type Question, Unit } from '@/lib/record/questions';
import { modes } from '@/lib/record/schema';
import type { WritingMessages } from '@/messages/desk-writing.en';
import { AnswerFields } from './AnswerFields';
import { Choice, named } from './Choice';
import styles from './desk.module.css';
import { NamedPlaceFields } from './NamedPlaceFields';
import { Pair } from './Pair';
import { PlaceNames } from './PlaceNames';
import { PointFields } from './PointFields';
import { PointMap } from './PointMap.client';
import { TimeField } from './TimeField.client';

export interface ClaimFieldsProps {
  /** All words of the desk, for what of the record the claim says. */
  all: DeskMessages;
  questions: readonly Question[];
  locale: Locale;
  words: WritingMessages;
  languages: Readonly<Record<Locale, string>>;
  /** What stands in the fields. */
  fields: Fields;
  paragraphs: number;
  outlet: string;
  /** Names that are offered to complete what is typed. */
  sourceNames: readonly string[];
  placeNames: readonly string[];
  figureLabels: readonly string[];
  /** The day from which "Sunday" is counted. */
  reference: string | null;
  /** Where the mentions of the text are, and which of them, if any, the claim has. */
  offered: readonly { place: string; note: string }[];
  /** Where it is now, if that is none of these. */
  keptWhere: string | null;
  chosenWhere: string;
  extent: readonly [number, number, number, number];
}

/** The fields of a claim. */
export function ClaimFields(props: ClaimFieldsProps) {
  const { locale, words, languages, fields, paragraphs } = props;
  const { claim: copy } = words;
  const of = (name: string) => fields[name] ?? '';
  return (
    <>
      <Choice
        label={copy.paragraph}
        name="paragraph"
        options={Array.from({ length: paragraphs }, (_, i) => ({ id: String(i + 1), name: String(i + 1) }))}
        chosen={of('paragraph')}
      />
      <Pair locale={locale} name="text" legend={copy.text} hint={copy.textHint} fields={fields} languages={languages} />
      <Speakers {...props} />
      <Modes locale={locale} words={copy} fields={fields} />
      <Times {...props} />
      <WhereFields {...props} />
      <Figures {...props} />
      <AnswerFields locale={locale} words={props.all} fields={fields} questions={props.questions} />
      <details className={styles.manage} open={of('hedge-1-en') + of('hedge-1-ar') !== ''}>
        <summary>{copy.hedges}</summary>
        <div className={styles.section}>
          {rows(mostHedges, fields, /^hedge-(\d+)-/).map((row) => (
            <Pair
              locale={locale}
              key={row}
              name={`hedge-${row}`}
              legend={`${row}`}
              fields={fields}
              languages={languages}
              rows={1}
            />
          ))}
        </div>
      </details>
    </>
  );
}

/** 1 to `most`, or to as many as there are. */
const rows = (most: number, fields: Fields, pattern: RegExp): number[] => {
  const held = Object.keys(fields).flatMap((name) => Number(pattern.exec(name)?.[1] ?? 0));
  return Array.from({ length: Math.max(most, ...held) }, (_, i) => i + 1);
};

function Speakers({ locale, words: { claim: copy }, languages, fields, outlet, sourceNames }: ClaimFieldsProps) {
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
      {rows(mostSpeakers, fields, /^source-(\d+)$/).map((row) => (
        <div key={row} className={styles.section}>
          <label className={styles.field}>
            <span>
              {copy.cites} {row > 1 && `(${row})`}
            </span>
            <input
              name={`source-${row}`}
              list="sources"
              dir="auto"
              defaultValue={fields[`source-${row}`] ?? ''}
              autoComplete="off"
            />
          </label>
          <details className={styles.manage} open={Boolean(fields[`how-${row}-en`] || fields[`how-${row}-ar`])}>
            <summary>{copy.how}</summary>
            <Pair locale={locale} name={`how-${row}`} legend={copy.how} fields={fields} languages={languages} rows={1} />
          </details>
        </div>
      ))}
    </fieldset>
  );
}

function Modes({ locale, words: copy, fields }: { locale: Locale; words: WritingMessages['claim']; fields: Fields }) {
  const options = named(modes, messagesFor(locale).modes);
  return (
    <div className={styles.pair}>
      <Choice label={copy.mode} name="mode" options={options} none={copy.choose} chosen={fields.mode} isRequired />
      <Choice label={copy.mode2} name="mode-2" options={options} none={copy.noSecond} chosen={fields['mode-2']} />
    </div>
  );
}

function Times({ locale, words, languages, fields, reference }: ClaimFieldsProps) {
  return (['said', 'happened'] as const).map((name) => (
    <div key={name} className={styles.section}>
      <TimeField
        name={name}
        label={words.claim[name]}
        hint={words.time.hint}
        value={fields[name] ?? ''}
        reference={reference}
        locale={locale}
        words={words.time}
        time={messagesFor(locale).time}
      />
      <details className={styles.manage} open={fields[`${name}-basis`] === 'inferred'}>
        <summary>
          {words.time.basis}: {words.claim[name]}
        </summary>
        <div className={styles.section}>
          <fieldset className={styles.choices}>
            <legend>{words.time.basis}</legend>
            {(['stated', 'inferred'] as const).map((basis) => (
              <label key={basis}>
                <input
                  type="radio"
                  name={`${name}-basis`}
                  value={basis}
                  defaultChecked={(fields[`${name}-basis`] || 'stated') === basis}
                />
                {words.time[basis]}
              </label>
            ))}
          </fieldset>
          <Pair locale={locale} name={`${name}-note`} legend={words.time.note} fields={fields} languages={languages} rows={1} />
        </div>
      </details>
    </div>
  ));
}

function WhereFields({
  locale,
  words: { claim: copy },
  fields,
  offered,
  keptWhere,
  chosenWhere,
  placeNames,
  extent,
}: ClaimFieldsProps) {
  const choice = (value: string, label: string, note?: string) => (
    <label key={value}>
      <input type="radio" name="where" value={value} defaultChecked={chosenWhere === value} />
      <span>
        {label} {note && <span className={styles.soft}>{note}</span>}
      </span>
    </label>
  );
  return (
    <fieldset className={styles.group}>
      <legend>{copy.where}</legend>
      <div className={styles.lines}>
        {choice('none', copy.noWhere)}
        {keptWhere !== null && choice('kept', format(locale, copy.keptWhere, { place: keptWhere }))}
        {offered.map(({ place, note }, i) => choice(`mention-${i}`, place, note))}
        {choice('place', copy.named)}
        {choice('point', copy.pointed)}
      </div>
      <PlaceNames names={placeNames} />
      <details className={styles.manage} open={chosenWhere === 'place' || chosenWhere === 'point'}>
        <summary>
          {copy.named} · {copy.pointed}
        </summary>
        <div className={styles.section}>
          <NamedPlaceFields locale={locale} words={copy} fields={fields} />
          <p className={styles.soft}>{copy.pointHint}</p>
          <PointFields
            labels={{
              latitude: copy.latitude,
              longitude: copy.longitude,
              uncertainty: copy.uncertainty,
              source: copy.pointSource,
            }}
            fields={fields}
          />
          <PointMap label={copy.pointMap} extent={extent} />
        </div>
      </details>
    </fieldset>
  );
}

function Figures({ locale, words: { claim: copy }, languages, fields, figureLabels }: ClaimFieldsProps) {
  return (
    <details className={styles.manage} open={Boolean(fields['figure-1-min'] || fields['figure-1-max'])}>
      <summary>{copy.figures}</summary>
      <div className={styles.section}>
        <p className={styles.soft}>{copy.figureHint}</p>
        {figureLabels.length > 0 && (
          <p className={styles.soft}>
            <bdi>{figureLabels.join(' · ')}</bdi>
          </p>
        )}
        {rows(mostFigures, fields, /^figure-(\d+)-/).map((row) => (
          <fieldset key={row} className={styles.group}>
            <legend>
              {copy.figure} {row > 1 && `(${row})`}
            </legend>
            <Pair
              locale={locale}
              name={`figure-${row}-label`}
              legend={copy.figure}
              fields={fields}
              languages={languages}
              rows={1}
            />
            <div className={styles.pair}>
              {(['min', 'max'] as const).map((end) => (
                <label key={end} className={styles.field}>
                  <span>{copy[end]}</span>
                  <input
                    name={`figure-${row}-${end}`}
                    inputMode="decimal"
                    dir="ltr"
                    defaultValue={fields[`figure-${row}-${end}`] ?? ''}
                  />
                </label>
              ))}
              <Choice
                label={copy.unit}
                name={`figure-${row}-unit`}
                options={named(Unit.options, copy.units)}
                chosen={fields[`figure-${row}-unit`] ?? 'people'}
              />
              <label className={styles.check}>
                <input
                  type="checkbox"
                  name={`figure-${row}-about`}
                  value="yes"
                  defaultChecked={Boolean(fields[`figure-${row}-about`])}
                />
                {copy.about}
              </label>
            </div>
          </fieldset>
        ))}
      </div>
    </details>
  );
}
