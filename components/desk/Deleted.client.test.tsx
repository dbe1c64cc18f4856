/** @jest-environment jsdom */
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { deskMessages } from '@/lib/desk/messages';
import { ForgetDeleted } from './Deleted.client';
import { Deletion } from './Deletion';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const id = 'ansel-gazette-1994-03-06';
const own = [`desk:/articles/${id}/claims`, `desk:/articles/${id}/source`, `desk:/documents/article/${id}/texts`];
const others = [
  'desk:/articles',
  `desk:/articles/${id}-2/claims`,
  `desk:/documents/incident/${id}/texts`,
  'desk:/articles/ansel-gazette-1994-03-05/claims',
];

const roots: Root[] = [];
async function show(page: ReactNode): Promise<HTMLElement> {
  const holder = document.createElement('div');
  document.body.append(holder);
  const root = createRoot(holder);
  roots.push(root);
  await act(async () => root.render(page));
  return holder;
}
/** Sends the form that deletes the draft of an article; the page that follows is another. */
async function sendDeletion(article: string): Promise<void> {
  const page = await show(
    <Deletion
      locale="en"
      words={deskMessages('en')}
      document={{ kind: 'article', id: article, version: 'v1' }}
      from={`/documents/article/${article}`}
    />,
  );
  page.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}
const kept = () => Object.keys(window.localStorage).sort();

beforeEach(() => {
  for (const key of [...own, ...others]) window.localStorage.setItem(key, '{}');
});
afterEach(async () => {
  await act(async () => {
    for (const root of roots.splice(0)) root.unmount();
  });
  window.localStorage.clear();
  window.sessionStorage.clear();
});

test('what was typed for a draft goes from this browser when it is deleted, and that of others stays', async () => {
  await sendDeletion(id);
  // It may be refused: until the answer is there, nothing is lost.
  expect(kept()).toEqual([...own, ...others].sort());
  await show(<ForgetDeleted />);
  expect(kept()).toEqual([...others].sort());
});

test('of several the last is meant, and a notice that is shown again takes nothing away', async () => {
  await sendDeletion('ansel-gazette-1994-03-05');
  await sendDeletion(id);
  await show(<ForgetDeleted />);
  expect(kept()).toEqual([...others].sort());
  window.localStorage.setItem(own[0] ?? '', '{}');
  await show(<ForgetDeleted />);
  expect(kept()).toContain(own[0]);
});
