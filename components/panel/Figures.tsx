import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { figuresBy } from '@/lib/record/attribution';
import { capitalised, figureWords, rangeWords } from '@/lib/record/figure-words';
import { type FigureRow, type Quantity, quantitiesOf } from '@/lib/record/figures';
import type { AreaEntry, IncidentEntry } from '@/lib/record/model';
import { claimSets } from '@/lib/record/sets';
import { shortDate } from '@/lib/time/words';
import { anchorOf } from './ClaimReference';
import { Layer } from './Layer';
import panel from './panel.module.css';
import styles from './sourcing.module.css';

/** Every figure of the same quantity with its claimant, and the computed range, where there are several. None is chosen. */
export function Figures({ entry, locale }: { entry: IncidentEntry | AreaEntry; locale: Locale }) {
  const { figures: words } = messagesFor(locale).record;
  // A figure that stands alone is in its claim.
  const quantities = quantitiesOf(claimSets(entry).shown).filter(({ rows }) => rows.length > 1);
  if (quantities.length === 0) return null;
  return (
    <Layer id="figures" title={words.title}>
      <p className={panel.soft}>{words.hint}</p>
      <div className={styles.figures}>
        {quantities.map((quantity) => (
          <Table key={quantity.quantity} quantity={quantity} locale={locale} />
        ))}
      </div>
    </Layer>
  );
}

function Table({ quantity: { label, rows, ranges }, locale }: { quantity: Quantity; locale: Locale }) {
  const { figures: words } = messagesFor(locale).record;
  return (
    <table>
      <caption>{capitalised(textIn(label, locale))}</caption>
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
        <a href={`#${anchorOf(claim)}`}>{textIn(figuresBy(claim).name, locale)}</a>
        {superseded && <span className={styles.rule}> ({messages.record.figures.superseded})</span>}
      </td>
      <td>{shortDate(claim.happened, locale, messages) ?? messages.status.undated}</td>
    </tr>
  );
}
