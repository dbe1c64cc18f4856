import { expect, test } from '@playwright/test';
import { requestsOf } from '../../scripts/fuzz/requests';
import { pagesOf, sendAll } from '../../scripts/fuzz/send';

const requests = 300;

/** `npm run fuzz` sends more of them. */
test(`${requests} seeded requests of every kind: no fault, and no answer tells of the machine`, async ({ baseURL }) => {
  const origin = baseURL as string;
  const wrong: string[] = [];
  const pages = await pagesOf(origin);
  const answers = await sendAll(origin, requestsOf(20240124, requests, { pages }), {
    atOnce: 4,
    onAnswer: (asked, { wrong: what }) => what && wrong.push(`${what}: ${JSON.stringify(asked).slice(0, 300)}`),
  });
  expect(wrong).toEqual([]);
  const good = answers.filter(({ status }) => status === 200).length;
  expect(good).toBeGreaterThan(requests / 10);
  expect(answers.filter(({ status }) => status >= 400).length).toBeGreaterThan(requests / 10);
});
