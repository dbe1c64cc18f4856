import { directed } from '../../../lib/i18n/direction';
import { format } from '../../../lib/i18n/format';
import type { Locale } from '../../../lib/i18n/locales';
import { messagesFor } from '../../../lib/i18n/messages';
import { textIn } from '../../../lib/i18n/text-in';
import { escapeText } from '../../../lib/publish/api/html';
import { termsIn } from '../../../lib/publish/licence';
import { instantOfDay } from '../../../lib/record/editions';
import type { RecordCatalogue } from '../../../lib/record/model';
import { siteOrigin } from '../../../lib/url/origin';
import { thingPath } from '../../../lib/url/paths';
import type { FeedEntry } from './feed';
import { htmlIn } from './html';
import { entryTag } from './tags';

/** That something was withdrawn, and the id of the entry by which feeds had told of it. */
export interface FeedWithdrawal {
  of: string;
  entry: FeedEntry;
}

/**
 * Incidents and areas that were written here and withdrawn: when and why, as their addresses say, and no word of what they
 * told. Rows of imported datasets are many, and told of with the version that leaves them out.
 */
export function withdrawals(record: RecordCatalogue, locale: Locale, datasets?: readonly string[]): FeedWithdrawal[] {
  const { feed } = messagesFor(locale);
  return [...record.withdrawn.values()].flatMap(({ kind, slug, dataset, date, why }): FeedWithdrawal[] => {
    if ((kind !== 'incidents' && kind !== 'areas') || record.imports.has(dataset)) return [];
    if (datasets && !datasets.includes(dataset)) return [];
    const of = entryTag({ kind, slug, dataset }, record, locale);
    const [at, said] = [instantOfDay(date), textIn(why, locale)];
    const entry: FeedEntry = {
      id: `${of}/withdrawn`,
      title: directed(feed.withdrawn[kind], locale),
      url: `${siteOrigin(process.env)}${thingPath(locale, kind, slug)}`,
      published: at,
      updated: at,
      summary: directed(said, locale),
      html: htmlIn(locale, [`<p>${escapeText(format(locale, feed.why, { why: said }))}</p>`]),
      categories: [{ term: 'withdrawn', label: messagesFor(locale).withdrawn.title }],
      terms: termsIn(record, [dataset], locale),
      entry: null,
    };
    return [{ of, entry }];
  });
}
