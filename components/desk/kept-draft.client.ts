import { returnedName, rowsName } from '@/lib/desk/returned-form';
import { keep, keepNone, kept } from '../frame/storage.client';
import { hasRowFor, needRows } from './row-needs.client';

/** What was typed into a form and not saved, kept in this browser alone, for a closed lid or a lost connection. */
export interface Kept {
  /** ISO 8601 */
  at: string;
  fields: Readonly<Record<string, string>>;
}

const keyOf = (action: string): string => `desk:${action}`;
/** Fields that belong to the page and not to what is written in it. */
const own = new Set(['locale', 'from', 'version', returnedName]);
const isOwn = (name: string): boolean => own.has(name) || name.startsWith(rowsName(''));

/** What is not ours, or was cut off, is nothing. */
function read(text: string | null): Kept | null {
  try {
    return JSON.parse(text ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (!isOwn(name) && typeof value === 'string') fields[name] = value;
  return fields;
}

/** Whether something else stands in a form than that with which its page came. */
export const isTouched = ({ elements }: HTMLFormElement): boolean =>
  [...elements].some((field) => {
    if (field instanceof HTMLSelectElement)
      return (
        field.selectedIndex !==
        Math.max(
          0,
          [...field.options].findIndex((option) => option.defaultSelected),
        )
      );
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type))
      return field.checked !== field.defaultChecked;
    return (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value !== field.defaultValue;
  });

export const keptDraft = {
  /** What is kept of a form and differs from what stands in it; null where nothing does, or nothing can be kept. */
  find(action: string, form: HTMLFormElement): Kept | null {
    const found = read(kept(keyOf(action)));
    if (!found) return null;
    const now = fieldsOf(form);
    const differs = ([name, value]: [string, string]) =>
      name in now ? now[name] !== value : value !== '' && hasRowFor(form, name);
    return Object.entries(found.fields).some(differs) ? found : null;
  },

  keep(action: string, form: HTMLFormElement): void {
    const typed: Kept = { at: new Date().toISOString(), fields: fieldsOf(form) };
    keep(keyOf(action), JSON.stringify(typed));
  },

  fill(form: HTMLFormElement, fields: Kept['fields']): void {
    needRows(
      form,
      Object.keys(fields).filter((name) => fields[name] !== ''),
    );
    for (const [name, value] of Object.entries(fields)) setField(form, name, value);
  },

  clear(action: string): void {
    keep(keyOf(action), null);
  },

  /** Of all forms of a document. */
  clearAll({ kind, id }: { kind: string; id: string }): void {
    keepNone(keyOf(`/documents/${kind}/${id}/`));
    if (kind === 'article') keepNone(keyOf(`/articles/${id}/`));
  },
};

/** One of several, also where it is only offered now. */
function choose(radio: HTMLInputElement): void {
  radio.checked = true;
  const label = radio.closest('label');
  if (label) label.hidden = false;
}

/** Sets what stands in a field, and tells whoever listens to it. */
export function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof RadioNodeList) {
    for (const one of field) if (one instanceof HTMLInputElement && one.value === value) choose(one);
    return;
  }
  if (field instanceof HTMLInputElement && field.type === 'radio') {
    if (field.value === value) choose(field);
    return;
  }
  if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value !== '';
  else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
    // React listens to the setter of the element's class, and passes over what another sets to what it knows already.
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
    setter?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
