import { renderToStaticMarkup } from 'react-dom/server';
import { locales } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { CuratedRecord } from '@/lib/record/model';
import { readRecord } from '@/server/store/open';
import { About } from './About';

const record = readRecord().record as CuratedRecord;

test.each(locales())('the page tells whether one person alone may publish (%s)', (locale) => {
  const shown = (signOff: 'another' | 'anyone' | undefined) =>
    renderToStaticMarkup(<About record={{ ...record, site: { ...record.site, signOff } }} locale={locale} />);
  const { ownSignOff } = messagesFor(locale).method.reading;
  expect(shown('anyone')).toContain(`<p>${ownSignOff}</p>`);
  for (const signOff of ['another', undefined] as const) expect(shown(signOff)).not.toContain(ownSignOff);
});
