/**
 * No sentence stands twice on the page of an incident or area, in either language.
 * @jest-environment ./tests/tooling/served-react.mjs
 */
import { JSDOM } from 'jsdom';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { locales } from '@/lib/i18n/locales';
import type { CuratedRecord } from '@/lib/record/model';
import { citableOf } from '@/server/publish/citable';
import { readRecord } from '@/server/store/open';
import { EntryPanel } from './EntryPanel';

const record = readRecord().record as CuratedRecord;
const entries = [...record.incidents.values(), ...record.areas.values()];

/** What is one sentence whether it has a full stop or not: titles, and the words of claims. */
const whole = 'h1, h4';
/** What else holds text of its own: sentences do not run from one into the next. */
const blocks = `${whole}, h2, h3, p, li, dt, dd, td, th, caption, summary`;

/**
 * The sentences of what is rendered: titles, claims, and all that ends with a full stop. Names, dates and lists of marks
 * are none. The citation is a form to copy, not text of the page.
 */
function sentencesOf(element: ReactElement): string[] {
  const page = JSDOM.fragment(renderToStaticMarkup(element));
  page.querySelector('#cite')?.remove();
  return [...page.querySelectorAll(blocks)]
    .filter((block) => block.querySelector(blocks) === null)
    .flatMap((block) => {
      const parts = (block.textContent ?? '').split(/(?<=[.?!؟])\s+/).map((part) => part.trim());
      return block.matches(whole) ? parts : parts.filter((part) => /[.?!؟]$/.test(part));
    })
    .map((sentence) => sentence.replace(/[.?!؟]$/, ''))
    .filter((sentence) => /\s/.test(sentence));
}

const twice = (sentences: readonly string[]): string[] => sentences.filter((one, i) => sentences.indexOf(one) < i);

test('a sentence that stands twice is found', () => {
  const said = 'The army has taken the whole town.';
  const page = (
    <ul>
      <li>{said}</li>
      <li>On Friday a paper denies it. {said}</li>
      <li>An army</li>
      <li>An army</li>
    </ul>
  );
  expect(twice(sentencesOf(page))).toEqual(['The army has taken the whole town']);
});

test.each(locales())('no sentence stands twice on the page of any incident or area (%s)', (locale) => {
  const found = entries.flatMap((entry) => {
    const citable = citableOf(entry, record, locale);
    const page = <EntryPanel entry={entry} focus={null} citable={citable} record={record} locale={locale} />;
    return twice(sentencesOf(page)).map((sentence) => `${entry.slug}: ${sentence}`);
  });
  expect(found).toEqual([]);
});
