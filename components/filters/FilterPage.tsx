import { Pager } from '@/components/lists/Pager';
import { PastTheEnd } from '@/components/lists/PastTheEnd';
import { Lead } from '@/components/panel/Lead';
import panel from '@/components/panel/panel.module.css';
import { EventSymbol } from '@/components/symbols/EventSymbol';
import type { NamedChoice } from '@/lib/filters/choices';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { cutById } from '@/lib/lists/cut-by-id';
import { positionIn } from '@/lib/lists/page';
import { pageSize } from '@/lib/lists/page-size';
import type { SortKey } from '@/lib/store/store';
import { carriedOf, type Params, writeParams } from '@/lib/url/params';
import { type FilterName, filterPath, homePath } from '@/lib/url/paths';
import styles from './filter-page.module.css';

interface Props {
  name: FilterName;
  choices: readonly NamedChoice[];
  params: Params;
  locale: Locale;
}

/** The choices of one filter, each a link to the list that it leaves; what is chosen is a link that takes it back. */
export function FilterPage({ name, choices, params, locale }: Props) {
  const { filters, browse } = messagesFor(locale);
  const carried = carriedOf(params);
  const chosen: readonly string[] = params[name] ?? [];
  const part = cutById(choices, ({ value }) => value, { ...positionIn(null, params), limit: pageSize });
  const path = filterPath(locale, name);
  const at = (position: { after?: SortKey; before?: SortKey }) =>
    writeParams({ ...carried, ...(params.find && { find: params.find }), ...position });
  const toggled = (value: string): Params => {
    const { [name]: _, ...others } = carried;
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    return next.length > 0 ? { ...others, [name]: next } : others;
  };
  return (
    <article className={panel.page}>
      <Lead>
        <h1 className={panel.title}>{filters[name]}</h1>
        <p className={panel.soft}>{browse.choiceHint}</p>
      </Lead>
      <search className={styles.search}>
        <form action={path} className={styles.find}>
          {[...new URLSearchParams(writeParams(carried))].map(([key, value]) => (
            <input key={key} type="hidden" name={key} value={value} />
          ))}
          <label className="visually-hidden" htmlFor="find">
            {browse.inList}
          </label>
          <input
            id="find"
            type="search"
            name="find"
            maxLength={200}
            defaultValue={params.find ?? ''}
            placeholder={browse.inList}
          />
          <button type="submit">{browse.find}</button>
        </form>
      </search>
      {choices.length === 0 && <p>{browse.noChoice}</p>}
      <ul className={styles.choices}>
        {part.items.map(({ value, label, count, isNone, isChosen, symbol }) => (
          <li key={value}>
            <a
              href={homePath(locale, toggled(value))}
              aria-current={isChosen ? 'true' : undefined}
              data-none={isNone || undefined}
            >
              <span>
                {symbol && <EventSymbol id={symbol} />} {label}
              </span>
              <span className={panel.soft}>{count}</span>
            </a>
          </li>
        ))}
      </ul>
      {part.items.length === 0 && choices.length > 0 && <PastTheEnd path={`${path}${at({})}`} locale={locale} />}
      <Pager
        list={filters[name]}
        path={path}
        previous={part.previous && at({ before: part.previous })}
        next={part.next && at({ after: part.next })}
        shown={part.items.length}
        matched={choices.length}
        locale={locale}
      />
    </article>
  );
}
