import { bulkBody, lacksLanguage, mayBeChanged } from './bulk';

const incident = {
  slug: 'x',
  title: { en: 'A march in Port $1', ar: 'مسيرة' },
  summary: { en: 'Port, port.' },
  claims: ['a#c01'],
  eventType: 'Protests',
  subEventType: 'Peaceful protest',
  category: 'march',
};

test('words are replaced in the texts of the languages that were chosen, and nowhere else', () => {
  const change = { field: 'texts', find: 'Port', replace: '$& Harbour', languages: ['en'] } as const;
  expect(bulkBody('incident', incident, { ...change, languages: ['en'] })).toEqual({
    ...incident,
    title: { en: 'A march in $& Harbour $1', ar: 'مسيرة' },
    summary: { en: '$& Harbour, port.' },
  });
  expect(bulkBody('incident', incident, { ...change, languages: ['ar'] })).toBe(incident);
});

test('an event type brings the type that it belongs to, a category can be left to it', () => {
  expect(bulkBody('incident', incident, { field: 'type', to: 'Mob violence' })).toMatchObject({
    eventType: 'Riots',
    subEventType: 'Mob violence',
  });
  expect(bulkBody('incident', incident, { field: 'type', to: 'Weather' })).toBe(incident);
  expect(bulkBody('article', incident, { field: 'type', to: 'Mob violence' })).toBe(incident);
  expect(bulkBody('incident', incident, { field: 'category', to: '' })).not.toHaveProperty('category');
  expect(bulkBody('incident', incident, { field: 'category', to: 'march' })).toBe(incident);
});

test('only imported datasets can be kept for the desk', () => {
  const imported = { kind: 'imported', visibility: 'public' };
  expect(bulkBody('dataset', imported, { field: 'visibility', to: 'desk' })).toEqual({ kind: 'imported', visibility: 'desk' });
  const curated = { kind: 'curated', visibility: 'public' };
  expect(bulkBody('dataset', curated, { field: 'visibility', to: 'desk' })).toBe(curated);
});

test('what is public is changed by those who may correct it, what was withdrawn by nobody', () => {
  const all = ['draft', 'in-review', 'published', 'withdrawn'] as const;
  expect(all.filter((status) => mayBeChanged(status, false))).toEqual(['draft', 'in-review']);
  expect(all.filter((status) => mayBeChanged(status, true))).toEqual(['draft', 'in-review', 'published']);
});

test('a text that is given in one language alone wants translating', () => {
  expect([lacksLanguage(incident, 'ar'), lacksLanguage(incident, 'en')]).toEqual([true, false]);
  expect(lacksLanguage({ title: { en: '', ar: '' } }, 'ar')).toBe(false);
});
