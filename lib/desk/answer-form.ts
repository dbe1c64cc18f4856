import type { Question } from '../record/questions';
import { readTime } from '../time/spoken';
import { type Fields, type Texts, textsAt, value } from './fields';
import { Refusal } from './refusals';

/** An answer of a claim to a question, in the form that the question asks for (`lib/record/questions`). */
export interface DraftAnswer {
  question: string;
  quantity?: string;
  words?: Texts;
  state?: string;
  hour?: string;
  approximate?: boolean;
  day?: string;
}

/** A figure, and in which row of the form it stands. */
export interface FigureRow {
  row: number;
  figure: { quantity: string; unit: string };
}

const hour = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * What a claim answers, in the order in which it did before: the field of a question is called "answer-QUESTION". A form
 * without such fields leaves the answers as they were.
 * @throws Refusal answer-unfit
 */
export function answersOf(
  fields: Fields,
  before: readonly DraftAnswer[],
  figures: readonly FigureRow[],
  { questions, reference }: { questions: readonly Question[]; reference: string | null },
): DraftAnswer[] {
  if (!Object.keys(fields).some((name) => name.startsWith('answer-'))) return [...before];
  const known = new Set(questions.map(({ id }) => id));
  const stood = [...new Set(before.map(({ question }) => question))];
  const rank = ({ question }: DraftAnswer) => (stood.includes(question) ? stood.indexOf(question) : stood.length);
  return [
    ...before.filter(({ question }) => !known.has(question)),
    ...questions.flatMap((question) => answerTo(question, fields, figures, reference) ?? []),
  ].sort((a, b) => rank(a) - rank(b));
}

function answerTo(
  { id, answer }: Question,
  fields: Fields,
  figures: readonly FigureRow[],
  reference: string | null,
): DraftAnswer | null {
  const name = `answer-${id}`;
  const given = value(fields, name);
  if (given === '') return null;
  const unfit = () => Refusal.at(name, 'answer-unfit', `got "${given.slice(0, 40)}"`);
  switch (answer.kind) {
    case 'state':
      if (!answer.states.some((state) => state.id === given)) throw unfit();
      return { question: id, state: given };
    case 'day': {
      const read = readTime(given, reference);
      if ('problem' in read || !/^\d{4}-\d{2}-\d{2}$/.test(read.time.edtf)) throw unfit();
      return { question: id, day: read.time.edtf };
    }
    case 'hour':
      if (!hour.test(given)) throw unfit();
      return { question: id, hour: given, ...(value(fields, `${name}-about`) !== '' && { approximate: true }) };
    case 'number': {
      const words = textsAt(fields, `${name}-words`);
      if (given === 'words') {
        if (Object.keys(words).length === 0) throw unfit();
        return { question: id, words };
      }
      const row = figures.find((one) => `figure-${one.row}` === given);
      if (!row || row.figure.unit !== answer.unit) throw unfit();
      return { question: id, quantity: row.figure.quantity };
    }
  }
}

/** What the form shows of a claim's answers. */
export function fieldsOfAnswers({
  answers = [],
  figures = [],
}: {
  answers?: readonly DraftAnswer[];
  figures?: readonly { quantity: string }[];
}): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { question, quantity, words, state, hour: at, approximate, day } of answers) {
    const name = `answer-${question}`;
    const row = figures.findIndex((figure) => figure.quantity === quantity);
    fields[name] = state ?? at ?? day ?? (words ? 'words' : row < 0 ? '' : `figure-${row + 1}`);
    if (approximate) fields[`${name}-about`] = 'yes';
    for (const [language, text] of Object.entries(words ?? {})) fields[`${name}-words-${language}`] = text;
  }
  return fields;
}
