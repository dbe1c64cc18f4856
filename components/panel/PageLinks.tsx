import { Fragment } from 'react';
import { format, isolate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textPages } from '@/lib/record/text-pages';
import panel from './panel.module.css';

/** Links to the pages of a text, the first publisher's before a copy; where none is known it says so. */
export function PageLinks({ article, locale }: { article: Parameters<typeof textPages>[0]; locale: Locale }) {
  const { claim: words } = messagesFor(locale);
  const pages = textPages(article);
  if (pages.length === 0) return <span className={panel.soft}>{words.noPage}</span>;
  return pages.map(({ url, site, isCopy }, i) => (
    <Fragment key={url}>
      {i > 0 && ' · '}
      <a href={url} rel="noreferrer external">
        {format(locale, isCopy ? words.copy : words.page, { site: isolate(site) })}
      </a>
    </Fragment>
  ));
}
