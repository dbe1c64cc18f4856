import type { FormFields, FormName } from '@/lib/desk/form-fields';
import type { Locale } from '@/lib/i18n/locales';

/** Which form of a document it is, so that what somebody else has saved can stand beside it. */
export interface Rereading {
  kind: string;
  id: string;
  form: FormName;
  /** Of a claim, and of how it stands to others: its id. */
  claim?: string;
  /** Of a source or place in the list of a dataset: its id. Of words of a text: where they begin and end, "12-20". */
  item?: string;
  locale: Locale;
  /** What the page knew of fields that tell only that they stay as they are: where it is, in words. */
  stood?: Readonly<Record<string, string>>;
}

/** Hidden or chosen fields of a form by which the desk knows what it is about: the version that it was made of, a part, a mark. */
export type AboutForm = Readonly<Record<'seen' | 'path' | 'mark', string>>;

/** How the form would be filled in now. @throws Error where that does not come */
export async function reread({ kind, id, form, claim, item, locale }: Rereading, about: AboutForm): Promise<FormFields> {
  const query = new URLSearchParams({
    form,
    ...(claim !== undefined && { claim }),
    ...(item !== undefined && { item }),
    language: locale,
    ...Object.fromEntries(Object.entries(about).filter(([, value]) => value !== '')),
  });
  const response = await fetch(`/desk/api/documents/${kind}/${id}/form?${query}`);
  if (!response.ok) throw new Error(`got ${response.status}`);
  return (await response.json()) as FormFields;
}
