import { renderToStaticMarkup } from 'react-dom/server';
import { Pair } from './Pair';

test('both languages of a text are in the page that the server writes, the own one first', () => {
  const html = renderToStaticMarkup(
    <Pair
      locale="ar"
      name="title"
      legend="العنوان"
      fields={{ 'title-en': 'A march', 'title-ar': 'مسيرة' }}
      languages={{ en: 'الإنجليزية', ar: 'العربية' }}
    />,
  );
  const fields = [...html.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g)].map(([, name, text]) => [name, text]);
  expect(fields).toEqual([
    ['title-ar', 'مسيرة'],
    ['title-en', 'A march'],
  ]);
});
