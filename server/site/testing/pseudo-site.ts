import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownMessages } from '../../../lib/i18n/messages';
import { pseudoMessages } from '../../../lib/i18n/testing/pseudo';

/** One of each direction, named as CLDR names its pseudo-locales. */
export const pseudoLocales = { ltr: 'en-xa', rtl: 'ar-xb' } as const;
/** The part of the messages that the one from left to right does not have. */
export const untranslated = 'withdrawn';

/** A copy of a data folder whose site is offered in two more languages: by a line in its settings and a file for each. */
export function withPseudoLocales(from: string, folder: string): void {
  cpSync(from, folder, { recursive: true });
  mkdirSync(join(folder, 'messages'), { recursive: true });
  const file = join(folder, 'site.json');
  const site = JSON.parse(readFileSync(file, 'utf8'));
  site.locales.push(pseudoLocales.ltr, pseudoLocales.rtl);
  site.regions = { [pseudoLocales.rtl]: 'ar-EG-u-nu-arab' };
  writeFileSync(file, JSON.stringify(site));
  const { [untranslated]: _, ...begun } = pseudoMessages(ownMessages.en, 'ltr');
  writeFileSync(join(folder, 'messages', `${pseudoLocales.ltr}.json`), JSON.stringify(begun));
  writeFileSync(join(folder, 'messages', `${pseudoLocales.rtl}.json`), JSON.stringify(pseudoMessages(ownMessages.en, 'rtl')));
}
