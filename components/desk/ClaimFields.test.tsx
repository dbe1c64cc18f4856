/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { deskMessages } from '@/lib/desk/messages';
import type { Locale } from '@/lib/i18n/locales';
import { ClaimFields } from './ClaimFields';
import { keptDraft } from './kept-draft.client';
import { toldBeside } from './told-beside.client';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const fieldsOf = (fields: Readonly<Record<string, string>>, locale: Locale = 'en') => {
  const words = deskMessages(locale);
  return (
    <ClaimFields
      all={words}
      words={words.writing}
      questions={[]}
      locale={locale}
      languages={words.documents.languages}
      fields={{ paragraph: '1', ...fields }}
      access="read"
      paragraphs={2}
      outlet="Ansel Gazette"
      sourceNames={['Harbour police']}
      sourceChoices={[{ id: 'harbour-police', name: 'Harbour police' }]}
      knownSpeakers={['harbour-police', 'Harbour police', 'شرطة المرفأ']}
      placeNames={[]}
      figureLabels={['people who gathered']}
      reference="1994-03-06"
      offered={[]}
      keptWhere={null}
      stoodWhere=""
      chosenWhere="none"
      extent={[0, 0, 1, 1]}
    />
  );
};

/** The form as the server writes it, without script. */
function written(fields: Readonly<Record<string, string>>): HTMLFormElement {
  const form = document.createElement('form');
  form.innerHTML = renderToStaticMarkup(fieldsOf(fields));
  return form;
}
const valuesOf = (form: HTMLFormElement, pattern: RegExp) =>
  Object.fromEntries([...new FormData(form)].filter(([name]) => pattern.test(name)));
const foldOf = (form: HTMLFormElement, name: string) => form.querySelector(`[name="${name}"]`)?.closest('details');

test('words of caution and figures stand in their fields, with as many rows as a claim has, and their fold is open', () => {
  const held = {
    'hedge-1-en': 'reportedly',
    'hedge-1-ar': 'بحسب ما ورد',
    'figure-3-label-en': 'people who gathered',
    'figure-3-label-ar': 'المتجمعون',
    'figure-3-min': '30',
    'figure-3-max': '40',
    'figure-3-unit': 'vehicles',
    'figure-3-about': 'yes',
  };
  const form = written({ ...held, 'figure-1-min': '5' });
  expect(valuesOf(form, /^(hedge-1|figure-3)-/)).toEqual(held);
  expect(valuesOf(form, /^hedge-2-/)).toEqual({});
  expect([foldOf(form, 'hedge-1-en')?.open, foldOf(form, 'figure-3-min')?.open]).toEqual([true, true]);
  const empty = written({});
  expect([foldOf(empty, 'hedge-1-en')?.open, foldOf(empty, 'figure-1-min')?.open]).toEqual([false, false]);
  expect(valuesOf(empty, /^figure-3/)).toEqual({});
});

test('without anything saved there is one row of each, and a button for another', () => {
  const form = written({});
  const rows = ['source', 'figure', 'hedge'].map((group) => Object.keys(valuesOf(form, new RegExp(`^${group}-`))));
  expect(rows.map(([first = '']) => first.split('-')[1])).toEqual(['1', '1', '1']);
  expect(valuesOf(form, /^(source|figure|hedge)-2/)).toEqual({});
  const { claim } = deskMessages('en').writing;
  const buttons = [...form.querySelectorAll('button[name=add-row]')].map(({ textContent }) => textContent);
  expect(buttons).toEqual([claim.addSpeaker, claim.addFigure, claim.addHedge]);
});

describe('with script', () => {
  let root: Root;
  let form: HTMLFormElement;
  beforeEach(async () => {
    form = document.createElement('form');
    document.body.append(form);
    root = createRoot(form);
    await act(async () => root.render(fieldsOf({})));
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    form.remove();
  });
  const input = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const name = (row: number, typed: string) =>
    act(async () => {
      input(`source-${row}`).value = typed;
      input(`source-${row}`).dispatchEvent(new Event('change', { bubbles: true }));
    });
  const told = () => [...form.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join('');

  const add = (words: string) =>
    act(async () => {
      const button = [...form.querySelectorAll('button')].find(({ textContent }) => textContent === words);
      button?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    });

  test('a speaker is added at once, and the focus goes to it', async () => {
    const { addSpeaker } = deskMessages('en').writing.claim;
    expect(form.elements.namedItem('source-2')).toBeNull();
    input('source-1').value = 'Harbour police';
    await add(addSpeaker);
    expect(document.activeElement).toBe(input('source-2'));
    expect(input('source-1').value).toBe('Harbour police');
  });

  test('what was kept in the browser or saved by somebody else gets the rows that it needs', async () => {
    await act(async () => keptDraft.fill(form, { 'source-3': 'Harbour police', 'figure-2-min': '4' }));
    expect([input('source-3').value, input('figure-2-min').value]).toEqual(['Harbour police', '4']);
    expect(form.elements.namedItem('source-4')).toBeNull();
  });

  test('a speaker whom nobody knows opens the fields for a new source, with the name in its language', async () => {
    await add(deskMessages('en').writing.claim.addSpeaker);
    await name(2, 'صيادو أنسل');
    expect(foldOf(form, 'new-source-2-name-ar')?.open).toBe(true);
    expect([input('new-source-2-name-ar').value, input('new-source-2-name-en').value]).toEqual(['صيادو أنسل', '']);
    expect(told()).toContain('صيادو أنسل');
    await name(2, ' شرطة المرفأ');
    expect([foldOf(form, 'new-source-2-name-ar')?.open, told()]).toEqual([false, '']);
  });

  test('what is wrong with a field is told beside it, its fold open, and taken back', () => {
    input('source-1').value = 'typed';
    const takeBack = toldBeside(form, 'new-source-1-id', 'A wrong address.');
    const field = input('new-source-1-id');
    expect(foldOf(form, 'new-source-1-id')?.open).toBe(true);
    expect([document.activeElement, field.getAttribute('aria-invalid')]).toEqual([field, 'true']);
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => form.querySelector(`[id="${id}"]`));
    expect(described.map((one) => one?.textContent)).toEqual([deskMessages('en').writing.source.idHint, 'A wrong address.']);
    takeBack?.();
    expect([field.hasAttribute('aria-invalid'), form.textContent?.includes('A wrong address.')]).toEqual([false, false]);
    expect(input('source-1').value).toBe('typed');
    expect(toldBeside(form, 'no-such-field', 'x')).toBeNull();
  });
});
