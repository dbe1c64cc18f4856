import type { Changed, FormFields } from '@/lib/desk/form-fields';
import { setField } from './kept-draft.client';
import { type Rereading, reread } from './reread.client';
import { hasRowFor, needRows } from './row-needs.client';

/** Fields that were saved otherwise meanwhile, and the version in which they stand. */
export interface Clash {
  version: string;
  fields: readonly Clashing[];
  /** Whoever has the form has saved it, in another window. */
  isOwn: boolean;
  /** Of a form that decides about something as it stood: what is otherwise since then; null of any other. */
  changed: readonly Changed[] | null;
}
export interface Clashing {
  name: string;
  label: string;
  /** In words. */
  yours: string;
  theirs: string;
  /** What stands in the field when theirs is taken. */
  value: string;
}

/** Compares a form with how it would be filled in now. */
export async function clashOf(form: HTMLFormElement, reading: Rereading): Promise<Clash> {
  const own = new FormData(form);
  const text = (name: string) => String(own.get(name) ?? '');
  const now = await reread(reading, { seen: text('version'), path: text('path'), mark: text('mark') });
  return {
    version: now.version,
    fields: clashingFields(form, now, reading.stood),
    isOwn: now.savedBy === 'you',
    changed: now.changed ?? null,
  };
}

/** Whether somebody has to look at it: what was saved elsewhere may be what the form says too, or not concern it. */
export const needsLook = ({ fields, changed }: Clash): boolean => fields.length > 0 || changed !== null;

export function clashingFields(
  form: HTMLFormElement,
  { fields, shown = {}, labels = {}, otherwise = [] }: FormFields,
  stood: Rereading['stood'] = {},
): Clashing[] {
  const own = new FormData(form);
  const patterns = otherwise.map(([pattern, value]) => [new RegExp(pattern), value] as const);
  const theirsOf = (name: string) => fields[name] ?? patterns.find(([pattern]) => pattern.test(name))?.[1];
  return [...new Set([...Object.keys(fields), ...own.keys()])].flatMap((name): Clashing[] => {
    const theirs = theirsOf(name);
    const field = form.elements.namedItem(name);
    if (theirs === undefined || (!field && !isAddable(form, name, labels))) return [];
    const yours = String(own.get(name) ?? '');
    const isSame = Object.hasOwn(stood, name) ? stood[name] === (shown[name] ?? '') : yours.trim() === theirs.trim();
    if (isSame || (!field && theirs === '')) return [];
    const label = labels[name] ?? labelOf(form, name);
    return [
      { name, label, yours: wordsOf(form, name, yours), theirs: shown[name] || wordsOf(form, name, theirs), value: theirs },
    ];
  });
}

/** Whether a field that the form does not have yet can be given to it. */
const isAddable = (form: HTMLFormElement, name: string, labels: Readonly<Record<string, string>>): boolean =>
  hasRowFor(form, name) || Object.hasOwn(labels, name);

/** Takes what the other has saved, also where the form has no field for it yet: a row more, or a hidden field. */
export function takeTheirs(form: HTMLFormElement, { name, value }: Clashing): void {
  needRows(form, [name]);
  if (form.elements.namedItem(name)) {
    setField(form, name, value);
    return;
  }
  // A claim that the other has added: the form names it by its row.
  const row = name.replace('belongs-', '');
  for (const [own, given] of [
    [`claim-${row}`, row],
    [name, value],
  ] as const) {
    const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name: own, value: given });
    form.append(hidden);
  }
}

const elementOf = (form: HTMLFormElement, name: string): HTMLElement | null => {
  const field = form.elements.namedItem(name);
  if (field instanceof RadioNodeList) return field[0] instanceof HTMLElement ? field[0] : null;
  return field instanceof HTMLElement ? field : null;
};

/** What the form calls a field: the name of its group, and its own. */
function labelOf(form: HTMLFormElement, name: string): string {
  const field = elementOf(form, name);
  if (!field) return name;
  const group = field.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
  const isRadio = field instanceof HTMLInputElement && field.type === 'radio';
  const own = isRadio ? '' : (field.closest('label')?.querySelector('span')?.textContent ?? '');
  return [group, own].filter(Boolean).join(' · ') || name;
}

/** A value as the form names it: the option of a list, the words beside a point. */
function wordsOf(form: HTMLFormElement, name: string, value: string): string {
  const field = elementOf(form, name);
  if (field instanceof HTMLSelectElement) return [...field.options].find((option) => option.value === value)?.text ?? value;
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return value;
  const all = [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const one = all.find((radio) => radio.name === name && radio.value === value);
  return one?.closest('label')?.textContent?.trim() || value;
}
