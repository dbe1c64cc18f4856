import { type DraftClaim, fieldsOfClaim } from '@/lib/desk/claim-form';
import { textsOf } from '@/lib/desk/texts';
import { type Locale, locales } from '@/lib/i18n/locales';

/** How the fields of a form are made of a document, so that what somebody else has saved can stand beside them. */
export interface Rereading {
  kind: string;
  id: string;
  form: 'texts' | 'claim';
  /** Of a claim: its id. */
  claim?: string;
  locale: Locale;
  /** Names of sources, by their ids. */
  sources?: Readonly<Record<string, string>>;
}

/** The document as it stands now, as the form would show it, with its version. @throws Error where it does not come */
export async function reread({ kind, id, form, claim, locale, sources = {} }: Rereading) {
  const response = await fetch(`/desk/api/documents/${kind}/${id}`);
  if (!response.ok) throw new Error(`got ${response.status}`);
  const { version, document } = (await response.json()) as { version: string; document: { claims?: DraftClaim[] } };
  if (form === 'texts') {
    const fields = textsOf(document).flatMap(({ path, given }) =>
      locales().map((language) => [`${path}.${language}`, given[language] ?? ''] as const),
    );
    return { version, fields: Object.fromEntries(fields) };
  }
  const found = document.claims?.find((one) => one.id === claim);
  return { version, fields: found ? fieldsOfClaim(found, (source) => sources[source] ?? source, locale) : {} };
}
