import styles from './desk.module.css';

/**
 * Tells what is wrong beside the field that it is about: what the field lies folded in is opened, the field is marked as
 * invalid, described by the words, and has the focus.
 * @returns takes the words away again; null where the form has no such field
 */
export function toldBeside(form: HTMLFormElement, name: string, told: string): (() => void) | null {
  const field = [...form.elements].find((one) => one.getAttribute('name') === name);
  if (!(field instanceof HTMLElement)) return null;
  for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  const words = document.createElement('p');
  words.id = `problem-of-${name}`;
  words.className = styles.problem ?? '';
  words.textContent = told;
  (field.closest('label') ?? field).after(words);
  const before = field.getAttribute('aria-describedby');
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', [before, words.id].filter(Boolean).join(' '));
  field.focus();
  return () => {
    words.remove();
    field.removeAttribute('aria-invalid');
    if (before) field.setAttribute('aria-describedby', before);
    else field.removeAttribute('aria-describedby');
  };
}
