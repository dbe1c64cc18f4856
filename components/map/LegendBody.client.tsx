'use client';

import type { ReactNode } from 'react';
import useSWR from 'swr';
import { fetchData, keepUntilAsked } from '@/components/frame/fetch-data';
import { EventSymbol } from '@/components/symbols/EventSymbol';
import type { NamedChoice } from '@/lib/filters/choices';
import type { Locale } from '@/lib/i18n/locales';
import type { Params, Status } from '@/lib/url/params';
import { filterPath, homePath, type Selection } from '@/lib/url/paths';
import { mapDataPath } from './address';
import styles from './legend-body.module.css';
import type { LiveMapParts } from './live-props';
import { ContestedBadge } from './MarkFace';
import { Sign } from './Sign';
import { useView } from './view.client';

/** A category that occurs on the map. */
type LegendCategory = Pick<NamedChoice, 'value' | 'label' | 'symbol'>;

export interface LegendBodyProps {
  locale: Locale;
  filters: Params;
  /** What the page is about. */
  selection: Selection | null;
  isOpen: boolean;
  /** What stands there until its words have come. */
  children: ReactNode;
}

/**
 * What the signs on the map mean; of the categories those that occur in what it shows. What can be filtered is a link that
 * does so, and undoes it.
 */
export function LegendBody({ locale, filters, selection, isOpen, children }: LegendBodyProps) {
  const view = useView(isOpen);
  const { data: parts } = useSWR(`/${locale}/data/live-map.json`, fetchData<LiveMapParts>, keepUntilAsked);
  const { data: categories } = useSWR(
    isOpen ? mapDataPath(locale, 'legend.json', filters, selection, view) : null,
    fetchData<LegendCategory[]>,
    keepUntilAsked,
  );
  if (!parts || !categories) return children;
  const { legend } = parts.messages;
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
    <div className={styles.body}>
      <p>
        {legend.hint} <a href={filterPath(locale, 'category', filters)}>{legend.categories}</a>
      </p>
      <ul>
        {categories.map(({ value, label, symbol = 'square' }) =>
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
  );
}
