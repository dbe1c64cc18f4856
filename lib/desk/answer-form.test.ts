import type { Question } from '../record/questions';
import { answersOf, fieldsOfAnswers } from './answer-form';
import type { DraftFigure } from './claim-form';

const wording = { en: 'x', ar: 'x' };
const questions: Question[] = [
  {
    id: 'who',
    wording,
    answer: {
      kind: 'state',
      states: [
        { id: 'union', label: wording },
        { id: 'police', label: wording },
      ],
    },
  },
  { id: 'hour', wording, answer: { kind: 'hour' } },
  { id: 'end', wording, answer: { kind: 'day' } },
  { id: 'held', wording, answer: { kind: 'number', unit: 'people' } },
];
const figure: DraftFigure = { quantity: 'detained', label: { en: 'detained' }, min: 4, max: 4, unit: 'people' };
const rows = [{ row: 2, figure }];
const context = { questions, reference: '1994-03-06' };
const read = (fields: Record<string, string>) => answersOf(fields, [], rows, context);

test('answers are read in the form that each question asks for', () => {
  const fields = {
    'answer-who': 'union',
    'answer-hour': '19:30',
    'answer-hour-about': 'yes',
    'answer-end': 'Friday',
    'answer-held': 'figure-2',
  };
  expect(read(fields)).toEqual([
    { question: 'who', state: 'union' },
    { question: 'hour', hour: '19:30', approximate: true },
    { question: 'end', day: '1994-03-04' },
    { question: 'held', quantity: 'detained' },
  ]);
  expect(read({ 'answer-held': 'words', 'answer-held-words-ar': 'عشرات' })).toEqual([
    { question: 'held', words: { ar: 'عشرات' } },
  ]);
});

test.each([
  [{ 'answer-who': 'nobody' }],
  [{ 'answer-hour': '25:00' }],
  [{ 'answer-end': 'March 1994' }],
  [{ 'answer-held': 'figure-1' }],
  [{ 'answer-held': 'words' }],
])('%j does not fit its question', (fields) => {
  expect(() => read(fields as Record<string, string>)).toThrow(expect.objectContaining({ code: 'answer-unfit' }));
});

test('a figure in another unit does not fit', () => {
  const days = [{ row: 2, figure: { ...figure, unit: 'days' } }];
  expect(() => answersOf({ 'answer-held': 'figure-2' }, [], days, context)).toThrow(
    expect.objectContaining({ code: 'answer-unfit' }),
  );
});

test('what the form shows is read as the same again; a form without answers, and questions of others, leave them', () => {
  const answers = [
    { question: 'who', state: 'police' },
    { question: 'hour', hour: '08:00' },
    { question: 'end', day: '1994-03-05' },
    { question: 'held', quantity: 'detained' },
  ];
  const shown = fieldsOfAnswers({ answers, figures: [{ ...figure, quantity: 'other' }, figure] });
  expect(read(shown)).toEqual(answers);
  expect(answersOf({ paragraph: '1' }, answers, [], context)).toEqual(answers);
  expect(answersOf({ 'answer-who': '' }, [{ question: 'elsewhere', state: 'x' }], [], context)).toEqual([
    { question: 'elsewhere', state: 'x' },
  ]);
});
