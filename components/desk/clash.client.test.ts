/** @jest-environment jsdom */
import { clashingFields, takeTheirs } from './clash.client';

function formOf(html: string): HTMLFormElement {
  const form = document.createElement('form');
  form.innerHTML = html;
  document.body.append(form);
  return form;
}
afterEach(() => document.body.replaceChildren());

const facts = () =>
  formOf(`
    <fieldset><legend>Claims</legend>
      <fieldset><legend>They marched.</legend>
        <input type="hidden" name="claim-a#c01" value="a#c01">
        <label><span>Belongs</span><select name="belongs-a#c01"><option value="claims" selected>to it</option><option value="none">not</option></select></label>
      </fieldset>
    </fieldset>
    <fieldset><legend>Where</legend>
      <label><input type="radio" name="where" value="none" checked><span>That of its claim</span></label>
      <label hidden><input type="radio" name="where" value="kept"><span>As the other has saved it</span></label>
    </fieldset>
    <label><span>Kind</span><select name="kind"><option value="a" selected>First</option><option value="b">Second</option></select></label>
  `);

test('lists, points and fields that only the other has are told in words', () => {
  const form = facts();
  const told = clashingFields(
    form,
    {
      version: '2',
      fields: { 'belongs-a#c01': 'claims', 'belongs-a#c02': 'claims', kind: 'b', where: 'kept' },
      shown: { where: 'in Marsan' },
      labels: { 'belongs-a#c01': 'They marched.', 'belongs-a#c02': 'They sang.' },
    },
    { where: '' },
  );
  expect(told).toEqual([
    { name: 'belongs-a#c02', label: 'They sang.', yours: '', theirs: 'claims', value: 'claims' },
    { name: 'kind', label: 'Kind', yours: 'First', theirs: 'Second', value: 'b' },
    { name: 'where', label: 'Where', yours: 'That of its claim', theirs: 'in Marsan', value: 'kept' },
  ]);
  for (const one of told) takeTheirs(form, one);
  expect(Object.fromEntries(new FormData(form))).toEqual({
    'claim-a#c01': 'a#c01',
    'belongs-a#c01': 'claims',
    'claim-a#c02': 'a#c02',
    'belongs-a#c02': 'claims',
    where: 'kept',
    kind: 'b',
  });
  expect(form.querySelector<HTMLElement>('[value=kept]')?.closest('label')?.hidden).toBe(false);
});

test('what the other has taken away is told too; what is the same is not', () => {
  const form = facts();
  const otherwise = [['^belongs-', 'none']] as const;
  const told = clashingFields(
    form,
    { version: '2', fields: { kind: 'a', where: 'kept' }, otherwise, shown: { where: 'x' } },
    { where: 'x' },
  );
  expect(told.map(({ name, yours, theirs }) => [name, yours, theirs])).toEqual([['belongs-a#c01', 'to it', 'not']]);
});
