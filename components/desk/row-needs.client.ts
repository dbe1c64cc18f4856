/** Asks the groups of rows of a form for as many rows as some fields need. */
export const rowsNeeded = 'rows-needed';

/** 3 of "source-3", "new-source-3-name-en" and the like; 0 of a field of another group. */
export function rowOf(name: string, names: readonly string[]): number {
  const [, own = '', row = '0'] = /^([a-z-]+?)-(\d+)(?:-|$)/.exec(name) ?? [];
  return names.includes(own) ? Number(row) : 0;
}

/** Whether a form has a row for a field, or would have one if it was asked for. */
export const hasRowFor = (form: HTMLFormElement, name: string): boolean =>
  [...form.querySelectorAll<HTMLElement>('[data-rows]')].some(({ dataset }) => rowOf(name, (dataset.rows ?? '').split(' ')) > 0);

export const needRows = (form: HTMLFormElement, names: readonly string[]): void => {
  form.dispatchEvent(new CustomEvent(rowsNeeded, { detail: names }));
};
