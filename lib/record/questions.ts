import { z } from 'zod';
import { Slug } from '../gazetteer/schema';
import { Localized } from '../i18n/localized';

/** What a claim counts. */
export const Unit = z.enum(['people', 'km2', 'vehicles', 'buildings', 'days']);

/**
 * A question that several speakers answer, so that their answers can be set side by side over time. Two quantities that
 * are not the same ("killed", "killed and missing") can answer one question.
 */
export const Question = z.strictObject({
  id: Slug,
  wording: Localized,
  answer: z.discriminatedUnion('kind', [
    /**
     * A figure in this unit, or words such as "dozens". By quantity, what a figure counts that is not what is asked for, as
     * it stands on the chart: "killed or missing" as "with the missing".
     */
    z.strictObject({ kind: z.literal('number'), unit: Unit, short: z.record(Slug, Localized).optional() }),
    /** One of the states listed: "the army holds the larger part"; on the chart in short: "army: most". */
    z.strictObject({
      kind: z.literal('state'),
      states: z.array(z.strictObject({ id: Slug, label: Localized, short: Localized.optional() })).min(2),
    }),
    /** An hour of the day, local time. */
    z.strictObject({ kind: z.literal('hour') }),
    z.strictObject({ kind: z.literal('day') }),
  ]),
});
export type Question = z.infer<typeof Question>;
export const QuestionFile = z.strictObject({ $schema: z.string().optional(), questions: z.array(Question) });

const question = { question: Slug };
/** A claim's answer to a question. Which of the forms it takes follows from the question's kind of answer. */
export const Answer = z.union([
  /** number: the figure of the claim that answers it, by its quantity. */
  z.strictObject({ ...question, quantity: Slug }),
  /** number, where the source has no figure: "dozens". */
  z.strictObject({ ...question, words: Localized }),
  z.strictObject({ ...question, state: Slug }),
  z.strictObject({
    ...question,
    hour: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'expected an hour such as 19:30'),
    approximate: z.boolean().optional(),
  }),
  z.strictObject({ ...question, day: z.iso.date({ error: 'expected a day such as 2026-11-30' }) }),
]);
export type Answer = z.infer<typeof Answer>;

/** The forms of an answer that fit each kind of question. */
export const answerForms = {
  number: ['quantity', 'words'],
  state: ['state'],
  hour: ['hour'],
  day: ['day'],
} as const satisfies Record<Question['answer']['kind'], readonly string[]>;
