import { mostFigures } from '@/lib/desk/claim-form';
import type { Fields } from '@/lib/desk/fields';
import type { DeskMessages } from '@/lib/desk/messages';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { textIn } from '@/lib/i18n/text-in';
import type { Question } from '@/lib/record/questions';
import { Choice } from './Choice.client';
import styles from './desk.module.css';
import { Fold } from './Fold.client';
import { Pair } from './Pair';
import { TextField } from './TextField.client';
import { Tick } from './Tick.client';

interface Props {
  locale: Locale;
  words: DeskMessages;
  fields: Fields;
  questions: readonly Question[];
}

/** The questions of the dataset, each with what the claim answers it, if it does. */
export function AnswerFields({ locale, words, fields, questions }: Props) {
  if (questions.length === 0) return null;
  const isAnswered = questions.some(({ id }) => fields[`answer-${id}`]);
  return (
    <Fold summary={words.record.answers.title} isOpen={isAnswered} holds="^answer-">
      <div className={styles.section}>
        {questions.map((question) => (
          <fieldset key={question.id} className={styles.group}>
            <legend>{textIn(question.wording, locale)}</legend>
            <AnswerField locale={locale} words={words} fields={fields} question={question} />
          </fieldset>
        ))}
      </div>
    </Fold>
  );
}

function AnswerField({ locale, words, fields, question: { id, answer } }: Omit<Props, 'questions'> & { question: Question }) {
  const { answers: copy } = words.record;
  const name = `answer-${id}`;
  const chosen = fields[name] ?? '';
  const figures = Object.keys(fields).flatMap((field) => Number(/^figure-(\d+)-/.exec(field)?.[1] ?? 0));
  switch (answer.kind) {
    case 'state':
      return (
        <Choice
          label={copy.answer}
          name={name}
          none={copy.none}
          options={answer.states.map((state) => ({ id: state.id, name: textIn(state.label, locale) }))}
          chosen={chosen}
        />
      );
    case 'number':
      return (
        <>
          <Choice
            label={copy.answer}
            name={name}
            none={copy.none}
            options={[
              ...Array.from({ length: Math.max(mostFigures, ...figures) }, (_, i) => ({
                id: `figure-${i + 1}`,
                name: format(locale, copy.figure, { number: i + 1 }),
              })),
              { id: 'words', name: copy.inWords },
            ]}
            chosen={chosen}
          />
          <Fold summary={copy.words} isOpen={chosen === 'words'} holds={`^${name}-words-`}>
            <Pair
              locale={locale}
              name={`${name}-words`}
              legend={copy.words}
              fields={fields}
              languages={words.documents.languages}
              rows={1}
            />
          </Fold>
        </>
      );
    default:
      return (
        <div className={styles.pair}>
          <TextField
            name={name}
            label={answer.kind === 'hour' ? copy.hour : copy.day}
            dir={answer.kind === 'hour' ? 'ltr' : 'auto'}
            value={chosen}
            autoComplete="off"
          />
          {answer.kind === 'hour' && (
            <Tick
              className={styles.check}
              type="checkbox"
              name={`${name}-about`}
              value="yes"
              isChecked={Boolean(fields[`${name}-about`])}
            >
              {copy.about}
            </Tick>
          )}
        </div>
      );
  }
}
