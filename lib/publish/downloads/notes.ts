import type { Locale } from '../../i18n/locales';
import { textIn } from '../../i18n/text-in';
import { attributionWords } from '../../record/attribution';
import type { IncidentEntry } from '../../record/model';

/** What a file tells of an incident in words alone: our summary, then once each who said its claims, through whom. */
export const notesOf = ({ summary, claims }: IncidentEntry, locale: Locale): string =>
  [textIn(summary, locale), ...new Set(claims.map((claim) => `[${attributionWords(claim, locale)}]`))].join(' ');
