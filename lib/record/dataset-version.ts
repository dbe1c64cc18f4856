import { format } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { statedDate } from '../time/words';
import type { Dataset, ImportedVersion } from './dataset';

/** By what a version of an imported dataset is known: its name, or where nobody gives it one, the day on which its file was had. */
export type ToldVersion = { version: string } | { accessed: string };

/** A file that names no version stands under the day on which it was had: that is no version of its publisher's. */
export const toldVersion = ({ version, accessed }: Pick<ImportedVersion, 'version' | 'accessed'>): ToldVersion =>
  version === accessed ? { accessed } : { version };

/** The same of the rows that a dataset has now; null of a curated one, which has no versions. */
export function versionOfDataset({ version, versions = [] }: Pick<Dataset, 'version' | 'versions'>): ToldVersion | null {
  if (version === undefined) return null;
  const own = versions.find((one) => one.version === version);
  return own ? toldVersion(own) : { version };
}

/** "version 24.1", or "imported on 26 November 2026". */
export function versionWords(told: ToldVersion, locale: Locale): string {
  const messages = messagesFor(locale);
  const { version, importedOn } = messages.imported.told;
  return 'version' in told
    ? format(locale, version, { version: told.version })
    : format(locale, importedOn, { date: statedDate(told.accessed, locale, messages) });
}

/** The same for credits, which files carry, in the language of the attribution: "version 24.1", "imported on 2026-11-26". */
export function versionCredit(told: ToldVersion, language: Locale): string {
  const { version, importedOn } = messagesFor(language).imported.told;
  return 'version' in told
    ? format(language, version, { version: told.version })
    : format(language, importedOn, { date: told.accessed });
}
