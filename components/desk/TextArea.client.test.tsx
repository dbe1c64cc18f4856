/** @jest-environment jsdom */
import { act } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { TextArea } from './TextArea.client';

afterEach(() => document.body.replaceChildren());
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const page = <TextArea name="title" defaultValue="As it was" />;

/** The page as the server writes it, in which somebody types before the script comes. */
function written(typed: string | null): { root: HTMLElement; field: HTMLTextAreaElement } {
  const root = document.createElement('div');
  root.innerHTML = renderToString(page);
  document.body.append(root);
  const field = root.querySelector('textarea') as HTMLTextAreaElement;
  if (typed !== null) field.value = typed;
  return { root, field };
}

test.each([
  ['As it is now', 'As it is now', 1],
  ['', '', 1],
  [null, 'As it was', 0],
])('what was typed before the script comes stays, and is told to the form: %j', async (typed, stands, told) => {
  const { root, field } = written(typed);
  let count = 0;
  root.addEventListener('input', () => {
    count += 1;
  });
  await act(async () => hydrateRoot(root, page));
  expect([field.value, count]).toEqual([stands, told]);
});
