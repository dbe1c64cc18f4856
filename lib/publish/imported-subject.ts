import { format, formatShare, isolate } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { textIn } from '../i18n/text-in';
import type { Dataset } from '../record/dataset';
import { versionOfDataset, versionWords } from '../record/dataset-version';
import { groupCounts } from '../record/precision-groups';
import type { Found } from '../store/belonging';
import { shortDate } from '../time/words';
import type { Subject } from './subject';

/** An imported dataset says under what licence it is, and how precisely its rows are placed: on a card they keep a centroid from passing for a place. */
export function importedSubject(dataset: Dataset, found: Found, locale: Locale): Subject {
  const { title, kind, summary, licence, profile } = dataset;
  const told = versionOfDataset(dataset);
  const messages = messagesFor(locale);
  const { datasetPage: words } = messages;
  const span = profile?.from && profile.to ? `${profile.from}/${profile.to}` : null;
  const exact = profile ? (groupCounts(profile.precision).find(([group]) => group === 'exact')?.[1] ?? 0) : null;
  return {
    selection: null,
    kind: `${words.kind} · ${words.kinds[kind]}`,
    title: textIn(title, locale),
    claimant: null,
    marks: [
      { kind: 'plain', text: format(locale, messages.overview.incidentCount, { count: found.matched.incidents }) },
      { kind: 'plain', text: licence.name },
      ...(profile && exact !== null && profile.rows > 0
        ? [
            {
              kind: 'plain' as const,
              text: format(locale, words.exactShare, { share: formatShare(locale, exact / profile.rows) }),
            },
          ]
        : []),
    ],
    facts: [
      told && ('version' in told ? `${words.version} ${isolate(told.version)}` : versionWords(told, locale)),
      span && (shortDate({ edtf: span, basis: 'stated' }, locale, messages) ?? span),
    ].filter((fact): fact is string => Boolean(fact)),
    summary: textIn(summary, locale),
    ...found,
    box: null,
  };
}
