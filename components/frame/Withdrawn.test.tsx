import { renderToStaticMarkup } from 'react-dom/server';
import { Withdrawn } from './Withdrawn';

const why = { en: 'It was told of another port.' };
const withdrawn = { dataset: 'harbour', kind: 'incidents' as const, slug: 'x', date: '1995-02-01', why };
const textOf = (html: string) => html.replace(/<[^>]*>/g, '');

test('says in both languages what was withdrawn, when and why, and marks a reason in another language', () => {
  const en = renderToStaticMarkup(<Withdrawn withdrawn={withdrawn} locale="en" />);
  expect(textOf(en)).toContain('An incident stood at this address. It was withdrawn on 1 February 1995');
  expect(textOf(en)).toContain('Why: It was told of another port.');
  const ar = renderToStaticMarkup(<Withdrawn withdrawn={withdrawn} locale="ar" />);
  expect(textOf(ar)).toContain('كان في هذا العنوان حدث سُحب في');
  expect(ar).toContain('<span lang="en" dir="ltr">');
});
