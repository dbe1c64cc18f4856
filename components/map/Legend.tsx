import { EventSymbol } from '@/components/symbols/EventSymbol';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { SymbolId } from '@/lib/scene/symbols';
import type { Params, Status } from '@/lib/url/params';
import { homePath } from '@/lib/url/paths';
import styles from './legend.module.css';
import { ContestedBadge } from './MarkFace';
import map from './map.module.css';
import { Sign } from './Sign';

interface Props {
  locale: Locale;
  words: Messages['map']['legend'];
  filters: Params;
}

const types = {
  battles: 'battles',
  'explosions-remote-violence': 'explosions',
  'violence-against-civilians': 'violence',
  protests: 'protests',
  riots: 'riots',
  'strategic-developments': 'developments',
} as const satisfies Record<string, SymbolId>;
type TypeSlug = keyof typeof types;

/** What the signs on the map mean. What can be filtered is a link that does so, and undoes it. */
export function Legend({ locale, words: legend, filters }: Props) {
  const withType = (slug: string): Params => {
    const { type = [], ...rest } = filters;
    const chosen = type.includes(slug) ? type.filter((each) => each !== slug) : [...type, slug];
    return chosen.length > 0 ? { ...rest, type: chosen } : rest;
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
    <details className={styles.legend} name="map-fold">
      <summary className={map.control} data-over-map>
        {legend.title}
      </summary>
      <div className={`${map.fold} ${styles.legendBody}`}>
        <p>{legend.hint}</p>
        <ul>
          {(Object.keys(types) as TypeSlug[]).map((slug) =>
            filter(withType(slug), filters.type?.includes(slug) ?? false, <EventSymbol id={types[slug]} />, legend.types[slug]),
          )}
          {plain(<EventSymbol id="statement" />, legend.statement)}
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
