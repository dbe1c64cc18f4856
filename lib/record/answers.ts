import type { AreaEntry, ClaimEntry, IncidentEntry, PublishedRecord } from './model';
import { byTime } from './order';
import type { Question } from './questions';

/** As much of a record as answers are found in. Rows of imported datasets answer no question. */
export type Answered = Pick<PublishedRecord, 'questions' | 'claims'>;

/** The questions that some claim answers, in the order of their files. */
export function answeredQuestions({ questions, claims }: Answered): Question[] {
  const asked = new Set([...claims.values()].flatMap(({ answers = [] }) => answers.map(({ question }) => question)));
  return [...questions.values()].filter(({ id }) => asked.has(id));
}

/** The claims that answer a question. */
export const claimsAnswering = ({ claims }: Answered, id: string): ClaimEntry[] =>
  [...claims.values()].filter(({ answers = [] }) => answers.some(({ question }) => question === id));

/** Whether there is such a question and some claim answers it, and so a page of it. */
export const isAnswered = (record: Answered, id: string): boolean =>
  record.questions.has(id) && claimsAnswering(record, id).length > 0;

/** The incidents and areas on whose pages claims stand that answer a question, in order of time. */
export function entriesAnswering(record: PublishedRecord, id: string): { incidents: IncidentEntry[]; areas: AreaEntry[] } {
  const claims = claimsAnswering(record, id);
  const slugsIn = (kind: 'incidents' | 'areas') => [...new Set(claims.flatMap((claim) => claim[kind]))];
  return {
    incidents: slugsIn('incidents')
      .flatMap((slug) => record.incidents.get(slug) ?? [])
      .sort(byTime),
    areas: slugsIn('areas')
      .flatMap((slug) => record.areas.get(slug) ?? [])
      .sort(byTime),
  };
}

/** The questions that claims on the page of an incident or area answer, in the order of their files. */
export function questionsOf(
  { claims, beside }: Pick<IncidentEntry | AreaEntry, 'claims' | 'beside'>,
  { questions }: Answered,
): Question[] {
  const asked = new Set([...claims, ...beside].flatMap(({ answers = [] }) => answers.map(({ question }) => question)));
  return [...questions.values()].filter(({ id }) => asked.has(id));
}
