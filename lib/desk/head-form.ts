import type { Locale } from '../i18n/locales';
import { writeTime } from '../time/spoken/write';
import type { DraftTime } from './claim-form';
import { fieldsOfTexts } from './fields';

/** What the form about an article shows of its document. */
export function headFields(body: Readonly<Record<string, unknown>>, locale: Locale): Record<string, string> {
  const published = (body.published ?? null) as DraftTime | null;
  return {
    ...fieldsOfTexts('title', body.title),
    ...fieldsOfTexts('no-address', body.noAddress),
    ...fieldsOfTexts('published-note', published?.note),
    headline: String(body.headline ?? ''),
    url: String(body.url ?? ''),
    accessed: String(Object(body.evidence).accessed ?? ''),
    summary: Array.isArray(body.summary) && body.summary.length > 0 ? 'all' : 'none',
    published: published?.edtf ? writeTime({ ...published, edtf: published.edtf }, locale) : '',
    'published-basis': published?.basis ?? 'stated',
  };
}
