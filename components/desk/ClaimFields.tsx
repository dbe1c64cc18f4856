import { mostFigures, mostHedges } from '@/lib/desk/claim-form';
import { lastParagraph, paragraphChoices, wholeText } from '@/lib/desk/claim-locator';
import type { Fields } from '@/lib/desk/fields';
import type { DeskMessages } from '@/lib/desk/messages';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { type Question, Unit } from '@/lib/record/questions';
import type { Access } from '@/lib/record/reading';
import { modes } from '@/lib/record/schema';
import type { WritingMessages } from '@/messages/desk-writing.en';
import { AnswerFields } from './AnswerFields';
import { Choice } from './Choice.client';
import styles from './desk.module.css';
import { FieldProblem } from './FieldNote.client';
import { Fold } from './Fold.client';
import { NamedPlaceFields } from './NamedPlaceFields';
import { named } from './named';
import { Pair } from './Pair';
import { PlaceNames } from './PlaceNames';
import { PointFields } from './PointFields';
import { PointMap } from './PointMap.client';
import { Rows } from './Rows.client';
import { rowNumbers } from './row-numbers';
import { SavedByOther } from './SavedByOther';
import { SpeakerFields, type SpeakerFieldsProps } from './SpeakerFields';
import { TextField } from './TextField.client';
import { Tick } from './Tick.client';
import { TimeField } from './TimeField.client';

export interface ClaimFieldsProps extends SpeakerFieldsProps {
  /** All words of the desk, for what of the record the claim says. */
  all: DeskMessages;
  questions: readonly Question[];
  /** Whether the text of the claim was read. */
  access: Access;
  paragraphs: number;
  /** Names that are offered to complete what is typed. */
  placeNames: readonly string[];
  figureLabels: readonly string[];
  /** The day from which "Sunday" is counted. */
  reference: string | null;
  /** Where the mentions of the text are, and which of them, if any, the claim has. */
  offered: readonly { place: string; note: string }[];
  /** Where it is now, if that is none of these; and in any case, in words. */
  keptWhere: string | null;
  stoodWhere: string;
  chosenWhere: string;
  extent: readonly [number, number, number, number];
}

const hedgeRow = /^hedge-(\d+)-/;
const figureRow = /^figure-(\d+)-/;

/** The fields of a claim. */
export function ClaimFields(props: ClaimFieldsProps) {
  const { locale, words, languages, fields } = props;
  const { claim: copy } = words;
  const of = (name: string) => fields[name] ?? '';
  return (
    <>
      <Choice
        label={copy.paragraph}
        name="paragraph"
        options={paragraphChoices(of('paragraph'), props.access, props.paragraphs).map((id) => ({
          id,
          name: { [lastParagraph]: messagesFor(locale).claim.paragraph.last, [wholeText]: copy.wholeText }[id] ?? id,
        }))}
        chosen={of('paragraph')}
      />
      <Pair locale={locale} name="text" legend={copy.text} hint={copy.textHint} fields={fields} languages={languages} />
      <SpeakerFields {...props} />
      <Modes locale={locale} words={copy} fields={fields} />
      <Times {...props} />
      <WhereFields {...props} />
      <Figures {...props} />
      <AnswerFields locale={locale} words={props.all} fields={fields} questions={props.questions} />
      <Fold summary={copy.hedges} isOpen={of('hedge-1-en') + of('hedge-1-ar') !== ''} holds="^hedge-">
        <Rows
          group="hedge"
          held={rowNumbers(0, fields, hedgeRow).length}
          add={copy.addHedge}
          rows={rowNumbers(mostHedges, fields, hedgeRow).map((row) => (
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
        />
      </Fold>
    </>
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
      <Fold
        summary={`${words.time.basis}: ${words.claim[name]}`}
        isOpen={fields[`${name}-basis`] === 'inferred'}
        holds={`^${name}-note-`}
      >
        <div className={styles.section}>
          <fieldset className={styles.choices}>
            <legend>{words.time.basis}</legend>
            {(['stated', 'inferred'] as const).map((basis) => (
              <Tick
                key={basis}
                type="radio"
                name={`${name}-basis`}
                value={basis}
                isChecked={(fields[`${name}-basis`] || 'stated') === basis}
              >
                {words.time[basis]}
              </Tick>
            ))}
          </fieldset>
          <Pair locale={locale} name={`${name}-note`} legend={words.time.note} fields={fields} languages={languages} rows={1} />
        </div>
      </Fold>
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
    <Tick key={value} type="radio" name="where" value={value} isChecked={chosenWhere === value}>
      {label} {note && <span className={styles.soft}>{note}</span>}
    </Tick>
  );
  return (
    <fieldset className={styles.group}>
      <legend>{copy.where}</legend>
      {/* The places that are offered stand in the order of this paragraph. */}
      <input type="hidden" name="offered-for" value={fields.paragraph ?? ''} />
      <div className={styles.lines}>
        {choice('none', copy.noWhere)}
        {keptWhere !== null && choice('kept', format(locale, copy.keptWhere, { place: keptWhere }))}
        {offered.map(({ place, note }, i) => choice(`mention-${i}`, place, note))}
        {choice('place', copy.named)}
        {choice('point', copy.pointed)}
        {keptWhere === null && <SavedByOther words={copy} />}
      </div>
      <FieldProblem name="where" />
      <PlaceNames names={placeNames} />
      <Fold summary={`${copy.named} · ${copy.pointed}`} holds="^where-(place|latitude|longitude|uncertainty|source)$">
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
      </Fold>
    </fieldset>
  );
}

function Figures({ locale, words: { claim: copy }, languages, fields, figureLabels }: ClaimFieldsProps) {
  return (
    <Fold
      summary={copy.figures}
      isOpen={Boolean(fields['figure-1-min'] || fields['figure-1-max'])}
      holds="^figure-\d+-(label|min|max|about)"
    >
      <div className={styles.section}>
        <p className={styles.soft}>{copy.figureHint}</p>
        {figureLabels.length > 0 && (
          <p className={styles.soft}>
            <bdi>{figureLabels.join(' · ')}</bdi>
          </p>
        )}
        <Rows
          group="figure"
          held={rowNumbers(0, fields, figureRow).length}
          add={copy.addFigure}
          rows={rowNumbers(mostFigures, fields, figureRow).map((row) => (
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
                  <TextField
                    key={end}
                    name={`figure-${row}-${end}`}
                    label={copy[end]}
                    inputMode="decimal"
                    dir="ltr"
                    value={fields[`figure-${row}-${end}`]}
                  />
                ))}
                <Choice
                  label={copy.unit}
                  name={`figure-${row}-unit`}
                  options={named(Unit.options, copy.units)}
                  chosen={fields[`figure-${row}-unit`] ?? 'people'}
                />
                <Tick
                  className={styles.check}
                  type="checkbox"
                  name={`figure-${row}-about`}
                  value="yes"
                  isChecked={Boolean(fields[`figure-${row}-about`])}
                >
                  {copy.about}
                </Tick>
              </div>
            </fieldset>
          ))}
        />
      </div>
    </Fold>
  );
}
