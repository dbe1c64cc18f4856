import type { AreaEntry, ClaimEntry, CuratedRecord, IncidentEntry, RecordCatalogue } from './model';
import type { Question } from './questions';

/** The questions that some claim answers, in the order of their files. Rows of imported datasets answer none. */
export function answeredQuestions(questions: RecordCatalogue['questions'], claims: CuratedRecord['claims']): Question[] {
  const asked = new Set([...claims.values()].flatMap(({ answers = [] }) => answers.map(({ question }) => question)));
  return [...questions.values()].filter(({ id }) => asked.has(id));
}

/** The claims that answer a question. */
export const claimsAnswering = (id: string, { claims }: Pick<CuratedRecord, 'claims'>): ClaimEntry[] =>
  [...claims.values()].filter(({ answers = [] }) => answers.some(({ question }) => question === id));

/** The questions that claims on the page of an incident or area answer, in the order of their files. */
export function questionsOf(
  { claims, beside }: Pick<IncidentEntry | AreaEntry, 'claims' | 'beside'>,
  { questions }: RecordCatalogue,
): Question[] {
  const asked = new Set([...claims, ...beside].flatMap(({ answers = [] }) => answers.map(({ question }) => question)));
  return [...questions.values()].filter(({ id }) => asked.has(id));
}
