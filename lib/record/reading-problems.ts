import type { Problem } from '../errors/problems';
import { show } from '../errors/problems';
import { textIn } from '../i18n/text-in';
import { edtfProblem } from '../time/edtf';
import { answerForms, type Question } from './questions';
import type { Article, Claim } from './schema';

type Found = Omit<Problem, 'file'>;

/** What is wrong with how an article and its claims say that they were read. */
export function readingProblems(article: Article): Found[] {
  const { access, reading, url, noAddress, claims } = article;
  const found: Found[] = [];
  const say = (path: string, got: string, expected: string) => found.push({ path, got, expected });

  if (access === 'read' && !reading)
    say('reading', 'nothing', 'how a text that was read was read: a stored copy or the text, how far');
  if (access === 'cited' && reading) say('reading', show(reading), 'none: a cited text was not read');
  if (access === 'read' && url === null && !noAddress)
    say('noAddress', 'nothing beside the address null', 'the address of the page, or why a text that was read has none');
  if (noAddress && (url !== null || access === 'cited'))
    say('noAddress', show(textIn(noAddress, 'en')), 'none: it says why a text that was read has no address');
  const dayProblem = reading?.day === undefined ? null : edtfProblem(reading.day);
  if (dayProblem) say('reading.day', `${show(reading?.day)} (${dayProblem})`, 'a possible EDTF day, such as 2026-11-22');
  const isLastNamed = claims.some(({ locator }) => 'paragraph' in locator && paragraphsOf(locator).includes('last'));
  if (reading?.extent === 'opening' && reading.paragraphs === undefined && !isLastNamed)
    say('reading.paragraphs', 'nothing', 'the last paragraph read of a text of which only the opening was read');
  claims.forEach((claim, i) => {
    found.push(...claimProblems(article, claim, `claims[${i}]`));
  });
  return found;
}

function claimProblems({ access, reading, summary }: Article, claim: Claim, path: string): Found[] {
  const { locator } = claim;
  if (claim.access === 'cited')
    return 'paragraph' in locator
      ? [{ path: `${path}.locator`, got: show(locator), expected: '{"whole":true}: a cited claim was read in no paragraph' }]
      : [];
  if (access === 'cited')
    return [{ path: `${path}.access`, got: '"read"', expected: '"cited": the text it stands in was not read' }];
  if (!('paragraph' in locator))
    return [{ path: `${path}.locator`, got: show(locator), expected: 'the paragraph in which a claim that was read stands' }];
  const most = reading?.paragraphs ?? (summary.length > 0 ? summary.length : null);
  const beyond = paragraphsOf(locator).find((paragraph) => paragraph !== 'last' && most !== null && paragraph > most);
  if (beyond === undefined) return [];
  const expected = summary.length > 0 ? `a paragraph of the summary, 1 to ${most}` : `a paragraph that was read, 1 to ${most}`;
  return [{ path: `${path}.locator.paragraph`, got: String(beyond), expected }];
}

const paragraphsOf = ({ paragraph, also = [] }: Extract<Claim['locator'], { paragraph: unknown }>) => [paragraph, ...also];

/** What is wrong with the questions that a claim says it answers. */
export function answerProblems(claim: Claim, path: string, questions: ReadonlyMap<string, Question>): Found[] {
  return (claim.answers ?? []).flatMap((answer, i): Found[] => {
    const at = `${path}.answers[${i}]`;
    const question = questions.get(answer.question);
    if (!question)
      return [
        {
          path: `${at}.question`,
          got: `the question "${answer.question}"`,
          expected: 'the id of a question in the questions.json of a dataset',
        },
      ];
    const { kind } = question.answer;
    const forms: readonly string[] = answerForms[kind];
    if (!forms.some((form) => form in answer))
      return [
        {
          path: at,
          got: show(answer),
          expected: `an answer with ${forms.map((form) => `"${form}"`).join(' or ')}: "${question.id}" asks for ${askedFor[kind]}`,
        },
      ];
    if ('state' in answer && question.answer.kind === 'state') {
      const states = question.answer.states.map(({ id }) => id);
      return states.includes(answer.state)
        ? []
        : [{ path: `${at}.state`, got: `"${answer.state}"`, expected: `one of ${states.join(', ')}` }];
    }
    if ('quantity' in answer && question.answer.kind === 'number') {
      const figure = claim.figures?.find(({ quantity }) => quantity === answer.quantity);
      if (!figure)
        return [{ path: `${at}.quantity`, got: `"${answer.quantity}"`, expected: 'the quantity of a figure of the same claim' }];
      const { unit } = question.answer;
      if (figure.unit !== unit)
        return [
          {
            path: `${at}.quantity`,
            got: `a figure in ${figure.unit}`,
            expected: `one in ${unit}, which "${question.id}" asks for`,
          },
        ];
    }
    return [];
  });
}

const askedFor: Record<Question['answer']['kind'], string> = {
  number: 'a number',
  state: 'one of its states',
  hour: 'an hour',
  day: 'a day',
};
