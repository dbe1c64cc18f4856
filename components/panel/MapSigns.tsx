import { ContestedBadge } from '@/components/map/MarkFace';
import { Sign } from '@/components/map/Sign';
import { EventSymbol } from '@/components/symbols/EventSymbol';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { Category } from '@/lib/record/categories';
import styles from './about.module.css';
import { LocalizedText } from './LocalizedText';

/** Every sign of the map with its name and what it does and does not say. */
export function MapSigns({ categories, locale }: { categories: readonly Category[]; locale: Locale }) {
  const { map: names, method, status } = messagesFor(locale);
  const { signs } = method;
  const { legend } = names;
  const rows = [
    { name: legend.one, meaning: signs.one, sign: <Sign id="one" /> },
    { name: legend.several, meaning: signs.several, sign: <Sign id="several" /> },
    { name: status.contested, meaning: signs.contested, sign: <ContestedBadge /> },
    { name: status.statement, meaning: signs.statement, sign: <EventSymbol id="bubble" /> },
    { name: signs.haloName, meaning: signs.halo, sign: <Sign id="halo" /> },
    { name: legend.region, meaning: signs.region, sign: <Sign id="region" /> },
    { name: legend.soft, meaning: signs.soft, sign: <Sign id="soft" /> },
    { name: legend.reported, meaning: signs.reported, sign: <Sign id="filled" /> },
    { name: legend.area, meaning: signs.area, sign: <EventSymbol id="area" /> },
    { name: legend.supposed, meaning: signs.supposed, sign: <Sign id="hatch" /> },
    { name: signs.townName, meaning: signs.town, sign: <Sign id="town" /> },
  ];
  return (
    <>
      <p>{signs.intro}</p>
      <dl className={styles.terms}>
        {rows.map(({ name, meaning, sign }) => (
          <div key={name}>
            <dt>
              <span className={styles.sign} aria-hidden="true">
                {sign}
              </span>
              {name}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h3>{signs.events}</h3>
      <ul className={styles.kinds}>
        {categories.map(({ id, symbol, name }) => (
          <li key={id}>
            <EventSymbol id={symbol} />
            <LocalizedText text={name} locale={locale} />
          </li>
        ))}
      </ul>
    </>
  );
}
