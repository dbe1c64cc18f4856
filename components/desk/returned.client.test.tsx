/** @jest-environment jsdom */

import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Choice } from './Choice.client';
import { Fold } from './Fold.client';
import { Rows } from './Rows.client';
import { FormScope, ReturnedForms, type ReturnedShown } from './returned.client';
import { TextBox } from './TextBox.client';
import { TextField } from './TextField.client';
import { Tick } from './Tick.client';

/** As the server writes a page: without script. */

const back: ReturnedShown = {
  id: 'r-1',
  action: '/own',
  fields: { title: 'Mine', kind: 'b', tick: ['x', 'z'], note: '', 'rows-source': '2', 'source-2': 'Typed' },
  field: 'title',
  told: 'Too long.',
  isStale: false,
  decided: null,
  words: { both: 'Both', theirs: 'Theirs', takeTheirs: 'Take theirs', changed: 'Changed', before: 'Before', now: 'Now' },
};
const options = [
  { id: 'a', name: 'First' },
  { id: 'b', name: 'Second' },
];
function written(form: ReturnedShown | null, fields: ReactNode, action = '/own'): HTMLFormElement {
  const own = document.createElement('form');
  own.innerHTML = renderToStaticMarkup(
    <ReturnedForms form={form}>
      <FormScope action={action}>{fields}</FormScope>
    </ReturnedForms>,
  );
  return own;
}
const fields = (
  <>
    <TextField name="title" label="Title" value="Saved" hint="Short." />
    <TextBox name="note" label="Note" value="Saved note" />
    <Choice name="kind" label="Kind" options={options} chosen="a" />
    {['x', 'y', 'z'].map((value) => (
      <Tick key={value} type="checkbox" name="tick" value={value} isChecked={value === 'y'}>
        {value}
      </Tick>
    ))}
  </>
);
const valuesOf = (form: HTMLFormElement) => {
  const data = new FormData(form);
  return { title: data.get('title'), note: data.get('note'), kind: data.get('kind'), tick: data.getAll('tick') };
};
const text = (form: HTMLFormElement) => form.textContent ?? '';

test('a page that is opened for the first time shows what is saved', () => {
  const form = written(null, fields);
  expect(valuesOf(form)).toEqual({ title: 'Saved', note: 'Saved note', kind: 'a', tick: ['y'] });
  expect(form.querySelector('[aria-invalid]')).toBeNull();
});

test('a form that comes back shows what was filled in, also what was emptied and unticked', () => {
  const form = written(back, fields);
  expect(valuesOf(form)).toEqual({ title: 'Mine', note: '', kind: 'b', tick: ['x', 'z'] });
  expect(new FormData(form).get('returned')).toBe('r-1');
});

test('another form of the page stays as it is', () => {
  expect(valuesOf(written(back, fields, '/other'))).toEqual({ title: 'Saved', note: 'Saved note', kind: 'a', tick: ['y'] });
});

test('why it was refused stands at its field, which the page opens at', () => {
  const form = written(back, fields);
  const field = form.elements.namedItem('title') as HTMLInputElement;
  const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
  const words = described.map((id) => [...form.querySelectorAll('[id]')].find((one) => one.id === id)?.textContent);
  expect(words).toEqual(['Short.', 'Too long.']);
  expect([field.getAttribute('aria-invalid'), field.hasAttribute('autofocus')]).toEqual(['true', true]);
});

test('where somebody else has saved meanwhile, theirs stands at every field that differs, as people know it', () => {
  const form = written({ ...back, field: null, told: 'Stale.', isStale: true }, fields);
  expect(valuesOf(form)).toMatchObject({ title: 'Mine', kind: 'b' });
  expect(text(form)).toContain('Both');
  for (const theirs of ['Theirs: Saved ', 'Theirs: Saved note ', 'Theirs: First ']) expect(text(form)).toContain(theirs);
  expect(text(written({ ...back, field: null, isStale: true, fields: { title: 'Saved' } }, fields))).not.toContain(
    'Theirs: Saved ',
  );
});

test('of a reason, which is not saved in what the form is about, there is no other version', () => {
  const stale = { ...back, field: null, isStale: true, fields: { reason: 'Mine', 'why-en': 'Mine', title: 'Mine' } };
  const ofSave = ['reason', 'why-en', 'title'].map((name) => <TextField key={name} name={name} label={name} />);
  expect(text(written(stale, ofSave)).split('Theirs:')).toHaveLength(2);
});

test('a form that decides shows what is otherwise now, and theirs only where the same was decided', () => {
  const decided = { stands: { note: 'Their note' }, changed: [{ label: 'Claim 1', before: 'Old', after: 'New' }] };
  const shown = text(written({ ...back, field: null, isStale: true, decided }, fields));
  for (const told of ['Changed', 'Claim 1', 'Before: Old', 'Now: New', 'Theirs: Their note ']) expect(shown).toContain(told);
  for (const none of ['Both', 'Theirs: Saved', 'Theirs: First']) expect(shown).not.toContain(none);
});

test('of several forms that are sent to the same address the one comes back that was sent', () => {
  const sent = { ...back, fields: { ...back.fields, mark: 'part' } };
  const form = (mark: string) => {
    const own = document.createElement('form');
    own.innerHTML = renderToStaticMarkup(
      <ReturnedForms form={sent}>
        <FormScope action="/own" about={{ mark }}>
          {fields}
        </FormScope>
      </ReturnedForms>,
    );
    return own;
  };
  expect([valuesOf(form('part')).title, valuesOf(form('position')).title]).toEqual(['Mine', 'Saved']);
  expect(new FormData(form('position')).getAll('mark')).toEqual(['position']);
});

test('a fold opens where something in it was filled in or refused', () => {
  const fold = (holds: string) => (
    <Fold summary="More" holds={holds}>
      <p>Fields</p>
    </Fold>
  );
  const isOpen = (holds: string, form: ReturnedShown | null = back) => written(form, fold(holds)).querySelector('details')?.open;
  expect([isOpen('^source-'), isOpen('^title$'), isOpen('^note$'), isOpen('^source-', null)]).toEqual([true, true, false, false]);
});

test('as many rows stand there as are saved or were asked for, and a button for another', () => {
  const rows = (held: number) => (
    <Rows
      group="source"
      held={held}
      add="Add"
      rows={[1, 2, 3].map((row) => <TextField key={row} name={`source-${row}`} label={`${row}`} />)}
    />
  );
  const namesOf = (form: HTMLFormElement) => [...form.querySelectorAll('[name^=source-]')].map((one) => one.getAttribute('name'));
  expect([namesOf(written(null, rows(0))), namesOf(written(null, rows(2)))]).toEqual([['source-1'], ['source-1', 'source-2']]);
  const form = written(back, rows(0));
  expect(namesOf(form)).toEqual(['source-1', 'source-2']);
  expect((form.elements.namedItem('source-2') as HTMLInputElement).value).toBe('Typed');
  const button = form.querySelector('button');
  expect([button?.type, button?.name, button?.value, button?.formNoValidate]).toEqual(['submit', 'add-row', 'source', true]);
  expect(written(null, rows(3)).querySelector('button')).toBeNull();
});
