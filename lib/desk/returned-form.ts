import type { RefusalCode } from './refusals';

/**
 * A form that comes back as it was filled in: it was refused, or asked for another row without script. It is kept at the desk
 * for a while, for the one who sent it, as an address has no room for it.
 */
export interface ReturnedForm {
  id: string;
  /** Id of the account that sent it. */
  account: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Where it was sent to, below /desk/api: "/articles/a-1/claims". */
  action: string;
  fields: Readonly<Record<string, string | readonly string[]>>;
  /** Why it was refused; null where it was not. */
  code: RefusalCode | null;
  /** The field that this is about. */
  field: string | null;
  /** The version that its page showed; "" where it named none. */
  seen?: string;
}

/** The parameter of the page's address, and the field of the form, that hold its id. */
export const returnedName = 'returned';
/** The name of the button that asks for another row; its value is the group: "source". */
export const addRowName = 'add-row';
/** The name of the button that asks for the page as a correction would leave it. */
export const previewName = 'preview';
/** The field that holds how many rows of a group the form has. */
export const rowsName = (group: string): string => `rows-${group}`;
/** Rows that a form may have, and that are read of it. */
export const mostRows = 20;

export const returnedMs = 60 * 60 * 1_000; // 1 h
/** Of one account; the oldest go first. */
export const mostReturned = 20;

/** Fields that belong to the page, or to the way of the form, and not to what was filled in. */
const notFilledIn = new Set(['locale', 'from', 'version', returnedName, addRowName, previewName]);

/** What was filled in. */
export const filledIn = (fields: Readonly<Record<string, unknown>>): ReturnedForm['fields'] =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, string | string[]][] => {
      if (notFilledIn.has(name)) return [];
      if (typeof value === 'string') return [[name, value]];
      return Array.isArray(value) && value.every((one) => typeof one === 'string') ? [[name, value]] : [];
    }),
  );

/** The same with a row more in a group. */
export function withRow(fields: ReturnedForm['fields'], group: string): ReturnedForm['fields'] {
  const count = Math.trunc(Number(fields[rowsName(group)])) || 1;
  return { ...fields, [rowsName(group)]: String(Math.min(mostRows, Math.max(1, count) + 1)) };
}
