import { appliedFilters } from './applied';
import { writeParams } from './params';

test('each choice can be taken back by itself, and the view and looks stay', () => {
  const applied = appliedFilters({
    type: ['battles', 'riots'],
    status: ['contested'],
    q: 'سجن',
    from: '2022-01-20',
    theme: 'dark',
    map: { zoom: 9, lat: 36, lon: 40 },
  });
  expect(applied.map(({ name, value }) => `${name}=${value}`)).toEqual([
    'q=سجن',
    'type=battles',
    'type=riots',
    'status=contested',
    'dates=2022-01-20/',
  ]);
  expect(writeParams(applied[1]?.rest ?? {})).toBe(
    '?map=9/36/40&from=2022-01-20&type=riots&status=contested&q=%D8%B3%D8%AC%D9%86&theme=dark',
  );
  expect(applied[3]?.rest).not.toHaveProperty('status');
  expect(applied[4]?.rest).not.toHaveProperty('from');
});

test('nothing chosen, nothing to take back', () => expect(appliedFilters({ theme: 'dark' })).toEqual([]));
