import { commandErrors } from './commands';
import { storageErrors } from './storage';

/**
 * Every error that a person may meet, in one table: a code, and how the sentence is made.
 * A sentence says what was got, what was expected, where, and what to do.
 */
const table = {
  FILE_UNREADABLE: (d: { file: string; reason: string }) =>
    `${d.file}: cannot be read (${d.reason}). Expected a readable file; check the path and its permissions.`,
  JSON_SYNTAX: (d: { file: string; reason: string }) =>
    `${d.file}: is not valid JSON (${d.reason}). Mend the syntax at that position.`,
  RECORD_INVALID: (d: { count: number; list: string }) =>
    `The record has ${d.count} problem(s); nothing was published.\n${d.list}\nRun "npm run check" after mending them.`,
  PLACE_UNKNOWN: (d: { id: string; where: string }) =>
    `${d.where}: got the place "${d.id}", expected the id of a place in data/gazetteer. Add the place or correct the id.`,
  PLACE_WITHOUT_COORDINATE: (d: { id: string; where: string }) =>
    `${d.where}: the place "${d.id}" has no coordinate in the gazetteer, so no geometry can be computed from it. Choose a place that has one.`,
  HOST_INVALID: (d: { got: string }) =>
    `HOST: got "${d.got}", expected an IP address of this machine such as 127.0.0.1, 0.0.0.0 (every one) or ::1, or localhost. Correct the variable or unset it (then it is 127.0.0.1, which only this machine reaches).`,
  ORIGIN_INVALID: (d: { got: string; reason: string }) =>
    `SITE_ORIGIN: got "${d.got}" (${d.reason}), expected an absolute http or https origin such as https://maydan.example, without path, query or trailing text. Correct the variable or unset it.`,
  CORRECTIONS_URL_INVALID: (d: { got: string; reason: string }) =>
    `CORRECTIONS_URL: got "${d.got}" (${d.reason}), expected an http, https or mailto address such as https://maydan.example/corrections or mailto:desk@maydan.example. Correct the variable or unset it (then there is no such link).`,
  OPERATOR_NAME_INVALID: (d: { got: string; reason: string }) =>
    `OPERATOR_NAME: got "${d.got}" (${d.reason}), expected a name of 1 to 120 signs on one line. Correct the variable or unset it (then /about says that the operator has not named itself).`,
  OPERATOR_URL_INVALID: (d: { got: string; reason: string }) =>
    `OPERATOR_URL: got "${d.got}" (${d.reason}), expected an http, https or mailto address such as https://newsroom.example, beside an OPERATOR_NAME. Correct the variable or unset it.`,
  ...commandErrors,
  ...storageErrors,
} as const;

export type ErrorCode = keyof typeof table;
export type ErrorDetail<C extends ErrorCode> = Parameters<(typeof table)[C]>[0];

/** An error whose message is meant to be read by the person who can mend it. */
export class MaydanError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'MaydanError';
  constructor(
    readonly code: C,
    readonly detail: ErrorDetail<C>,
  ) {
    super((table[code] as (d: ErrorDetail<C>) => string)(detail));
  }
}
