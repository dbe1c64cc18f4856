import type { Locale } from '../i18n/locales';
import { speakerOf } from '../record/attribution';
import type { AccountsChart } from './chart';
import { saidWords, valueWords } from './words';

/** The answers of a chart in order of time, for programs: claims by their references, times as EDTF. */
export const answersOf = (chart: AccountsChart, locale: Locale) =>
  chart.marks.map((mark) => {
    const { claim, value, replacement, against } = mark;
    return {
      claim: claim.ref,
      /** Whoever said it first, and the source that it is counted with. */
      speaker: speakerOf(claim).id,
      origin: claim.origin.id,
      answer: valueWords(mark, chart, locale),
      ...(value.kind === 'number' && {
        quantity: value.figure.quantity,
        min: value.figure.min,
        max: value.figure.max,
        approximate: value.figure.approximate === true,
        unit: value.figure.unit,
      }),
      said: claim.said?.edtf ?? null,
      saidInWords: saidWords(mark, locale),
      happened: claim.happened?.edtf ?? null,
      replacedBy: replacement?.claim.ref ?? null,
      contradicts: against.filter(({ contests }) => contests).map(({ mark: other }) => other.claim.ref),
    };
  });
