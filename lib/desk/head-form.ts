import type { Locale } from '../i18n/locales';
import { writeTime } from '../time/spoken/write';
import type { DraftTime } from './claim-form';
import { fieldsOfTexts } from './fields';

/** Where the texts of a summary stand in the form of a published article that gets one: "summary-2-en" for its second paragraph. */
export const summaryName = (paragraph: number): string => `summary-${paragraph}`;

/** What the form about an article shows of its document. */
export function headFields(body: Readonly<Record<string, unknown>>, locale: Locale): Record<string, string> {
  const published = (body.published ?? null) as DraftTime | null;
  const summary: readonly unknown[] = Array.isArray(body.summary) ? body.summary : [];
  return {
    ...fieldsOfTexts('title', body.title),
    ...fieldsOfTexts('no-address', body.noAddress),
    ...fieldsOfTexts('published-note', published?.note),
    headline: String(body.headline ?? ''),
    url: String(body.url ?? ''),
    accessed: String(Object(body.evidence).accessed ?? ''),
    summary: summary.length > 0 ? 'all' : 'none',
    ...Object.assign({}, ...summary.map((text, i) => fieldsOfTexts(summaryName(i + 1), text))),
    published: published?.edtf ? writeTime({ ...published, edtf: published.edtf }, locale) : '',
    'published-basis': published?.basis ?? 'stated',
  };
}
