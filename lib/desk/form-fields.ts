/** Forms about a document that stands, in which two people may write at once. */
export const formNames = [
  'texts',
  'claim',
  'links',
  'head',
  'facts',
  'item',
  'evidence',
  /** A mark of a part or position that the desk alone has. */
  'desk-only',
  /** What some words of a text mean. */
  'words',
  /** A step, or whatever else decides about a document as it stands. */
  'document',
] as const;
export type FormName = (typeof formNames)[number];

/** Who has saved: whoever asks, in another window, or somebody else too. */
export type SavedBy = 'you' | 'others';

/** Something that is otherwise than it was when a page was opened, in words; null: there is nothing. */
export interface Changed {
  label: string;
  before: string | null;
  after: string | null;
}

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
  /** Who has saved since the version that the page shows; left out where it shows the newest, or nobody knows. */
  savedBy?: SavedBy;
  /** Of a form that decides about something as it stood: what is otherwise since then. */
  changed?: readonly Changed[];
}
