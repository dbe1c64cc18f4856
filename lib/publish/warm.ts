import { setImmediate as turn } from 'node:timers/promises';
import { locales } from '../i18n/locales';
import { theRecord } from '../store/open';
import { siteOrigin } from '../url/origin';
import { cardSize } from './card/address';
import { picture } from './card/store';
import { cardSvg } from './card/svg';
import { subjectOf } from './metadata';

/**
 * Does once, before anyone waits for it, what the first picture would otherwise wait for: reads record and basemap,
 * starts the thread that draws, loads its fonts. Requests are answered between the steps.
 */
export async function warm(): Promise<void> {
  const opened = theRecord();
  const host = new URL(siteOrigin(process.env)).host;
  for (const locale of locales) {
    await turn();
    const subject = await subjectOf(opened, null, {}, locale);
    if (subject) await picture(cardSvg(subject, { record: opened.record, locale, shade: 'light', host }), cardSize.width);
  }
}
