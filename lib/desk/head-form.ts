import { type Locale, locales } from '../i18n/locales';
import { writeTime } from '../time/spoken/write';
import type { DraftTime } from './claim-form';

/** What the form about an article shows of its document. */
export function headFields(body: Readonly<Record<string, unknown>>, locale: Locale): Record<string, string> {
  const fields: Record<string, string> = {};
  const put = (name: string, texts: unknown) => {
    for (const language of locales()) fields[`${name}-${language}`] = String(Object(texts)[language] ?? '');
  };
  put('title', body.title);
  put('no-address', body.noAddress);
  const published = (body.published ?? null) as DraftTime | null;
  put('published-note', published?.note);
  return {
    ...fields,
    headline: String(body.headline ?? ''),
    url: String(body.url ?? ''),
    accessed: String(Object(body.evidence).accessed ?? ''),
    summary: Array.isArray(body.summary) && body.summary.length > 0 ? 'all' : 'none',
    published: published?.edtf ? writeTime({ ...published, edtf: published.edtf }, locale) : '',
    'published-basis': published?.basis ?? 'stated',
  };
}
