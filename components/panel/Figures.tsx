import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { pathOfClaim } from '@/lib/record/address';
import { figuresBy } from '@/lib/record/attribution';
import { figureWords, rangeWords } from '@/lib/record/figure-words';
import { type FigureRow, type Quantity, quantitiesOf } from '@/lib/record/figures';
import { capitalised } from '@/lib/record/known';
import type { AreaEntry, IncidentEntry } from '@/lib/record/model';
import { claimSets } from '@/lib/record/sets';
import { shortDate } from '@/lib/time/words';
import panel from './panel.module.css';
import styles from './sourcing.module.css';

/** Every figure of the same quantity with its claimant, and the computed range. None is chosen. */
export function Figures({ entry, locale }: { entry: IncidentEntry | AreaEntry; locale: Locale }) {
  const { figures: words } = messagesFor(locale).record;
  const quantities = quantitiesOf(claimSets(entry).shown);
  if (quantities.length === 0) return null;
  return (
    <section className={panel.section}>
      <h2>{words.title}</h2>
      <p className={panel.soft}>{words.hint}</p>
      <div className={styles.figures}>
        {quantities.map((quantity) => (
          <Table key={quantity.quantity} quantity={quantity} locale={locale} />
        ))}
      </div>
    </section>
  );
}

function Table({ quantity: { label, rows, ranges }, locale }: { quantity: Quantity; locale: Locale }) {
  const { figures: words } = messagesFor(locale).record;
  return (
    <table>
      <caption>{capitalised(label[locale])}</caption>
      <thead>
        <tr>
          <th scope="col">{words.figure}</th>
          <th scope="col">{words.claimant}</th>
          <th scope="col">{words.asOf}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.claim.ref} row={row} locale={locale} />
        ))}
      </tbody>
      {ranges.length > 0 && (
        <tfoot>
          {ranges.map((range) => (
            <tr key={range.of?.edtf ?? ''}>
              <th scope="row">{words.rangeTitle}</th>
              <td colSpan={2}>{rangeWords(range, locale)}</td>
            </tr>
          ))}
        </tfoot>
      )}
    </table>
  );
}

function Row({ row: { claim, figure, superseded }, locale }: { row: FigureRow; locale: Locale }) {
  const messages = messagesFor(locale);
  return (
    <tr data-superseded={superseded}>
      <td>{figureWords(figure, locale)}</td>
      <td>
        <a href={pathOfClaim(locale, claim)}>{figuresBy(claim).name[locale]}</a>
        {superseded && <span className={styles.rule}> ({messages.record.figures.superseded})</span>}
      </td>
      <td>{shortDate(claim.happened, locale, messages) ?? messages.status.undated}</td>
    </tr>
  );
}
