import { useEffect, useState } from 'react';
import { fetchData } from '@/components/frame/fetch-data';
import { EventSymbol } from '@/components/symbols/EventSymbol';
import type { NamedChoice } from '@/lib/filters/choices';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { mapFiltersOn } from '@/lib/url/map-filters';
import { type Params, type Status, writeParams } from '@/lib/url/params';
import { filterPath, homePath, type Selection } from '@/lib/url/paths';
import styles from './legend.module.css';
import { ContestedBadge } from './MarkFace';
import map from './map.module.css';
import { Sign } from './Sign';
import { useView } from './view.client';

interface Props {
  locale: Locale;
  words: Messages['map']['legend'];
  filters: Params;
  /** What the page is about. */
  selection: Selection | null;
}

/** A category that occurs on the map. */
export type LegendCategory = Pick<NamedChoice, 'value' | 'label' | 'symbol'>;

/**
 * What the signs on the map mean; of the categories those that occur in what it shows. What can be filtered is a link that
 * does so, and undoes it.
 */
export function Legend({ locale, words: legend, filters, selection }: Props) {
  const [isOpen, setOpen] = useState(false);
  const view = useView(isOpen);
  const [inView, setInView] = useState<readonly LegendCategory[]>([]);
  const address = isOpen
    ? `/${locale}/data/legend.json${writeParams({ ...mapFiltersOn(filters, selection), ...(view && { bbox: view }) })}`
    : null;
  useEffect(() => {
    if (!address) return;
    let isAsked = true;
    fetchData<LegendCategory[]>(address).then(
      (found) => isAsked && setInView(found),
      () => {}, // what was listed stays
    );
    return () => {
      isAsked = false;
    };
  }, [address]);
  const withCategory = (id: string): Params => {
    const { category = [], ...rest } = filters;
    const chosen = category.includes(id) ? category.filter((each) => each !== id) : [...category, id];
    return chosen.length > 0 ? { ...rest, category: chosen } : rest;
  };
  const withStatus = (status: Status): Params => {
    const { status: all = [], ...rest } = filters;
    return all.includes(status) ? rest : { ...rest, status: [status] };
  };
  const filter = (next: Params, isOn: boolean, sign: React.ReactNode, text: string) => (
    <li key={text}>
      <a href={homePath(locale, next)} aria-current={isOn ? 'true' : undefined} data-scroll="keep">
        <span className={styles.sign}>{sign}</span>
        {text}
      </a>
    </li>
  );
  const plain = (sign: React.ReactNode, text: string) => (
    <li>
      <span className={styles.sign}>{sign}</span>
      {text}
    </li>
  );
  const isStatus = (status: Status) => filters.status?.includes(status) ?? false;
  return (
    <details className={styles.legend} name="map-fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={map.control} data-over-map>
        {legend.title}
      </summary>
      <div className={`${map.fold} ${styles.legendBody}`}>
        <p>
          {legend.hint} <a href={filterPath(locale, 'category', filters)}>{legend.categories}</a>
        </p>
        <ul>
          {inView.map(({ value, label, symbol = 'square' }) =>
            filter(withCategory(value), filters.category?.includes(value) ?? false, <EventSymbol id={symbol} />, label),
          )}
        </ul>
        <ul>
          {filter(withStatus('single'), isStatus('single'), <Sign id="one" />, legend.one)}
          {filter(withStatus('several'), isStatus('several'), <Sign id="several" />, legend.several)}
          {filter(
            withStatus('contested'),
            isStatus('contested'),
            <ContestedBadge className={styles.contested} />,
            legend.contested,
          )}
        </ul>
        <ul>
          {plain(<Sign id="count">3</Sign>, legend.count)}
          {plain(<Sign id="region" />, legend.region)}
          {plain(<Sign id="halo" />, legend.halo)}
          {plain(<Sign id="soft" />, legend.soft)}
          {plain(<Sign id="filled" />, legend.reported)}
          {plain(<Sign id="hatch" />, legend.supposed)}
          {plain(<EventSymbol id="area" />, legend.area)}
          {plain(<Sign id="town" />, legend.town)}
          {plain(<Sign id="quarter" />, legend.quarter)}
          {plain(<Sign id="river" />, legend.river)}
          {plain(<Sign id="border" />, legend.border)}
          {plain(<Sign id="disputed" />, legend.disputed)}
        </ul>
      </div>
    </details>
  );
}
