/** Forms about a document that stands, in which two people may write at once. */
export const formNames = ['texts', 'claim', 'links', 'head', 'facts', 'item'] as const;
export type FormName = (typeof formNames)[number];

/** How a form would be filled in, were its page opened now. */
export interface FormFields {
  /** Of the document. */
  version: string;
  fields: Readonly<Record<string, string>>;
  /** What readers know a value by, where it says nothing by itself. */
  shown?: Readonly<Record<string, string>>;
  /** Names of fields that the form may not have yet. */
  labels?: Readonly<Record<string, string>>;
  /** What stands in fields of the form that are not among these: the first whose pattern their names match. */
  otherwise?: readonly (readonly [pattern: string, value: string])[];
}
