'use client';

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { report } from '@/components/frame/connection.client';
import type { Locale } from '@/lib/i18n/locales';
import type { FilterName } from '@/lib/url/paths';
import type { ChoicesProps, Filter, FilterWords } from './filter-props';
import styles from './filters.module.css';

interface Props {
  filters: readonly Filter[];
  /** What the address chooses already. */
  query: string;
  locale: Locale;
  words: FilterWords;
  chosenWords: string | null;
  /** Fields whose choices need not be asked for. */
  children: ReactNode;
}

/** Short lists that are open as soon as the filters are. */
const openAtOnce: readonly FilterName[] = ['category', 'status'];

/** The filters, folded away. The choices of each are asked for when it is opened, by a script that comes with the first. */
export function FilterPanel({ filters, query, locale, words, chosenWords, children }: Props) {
  const panel = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [Choices, setChoices] = useState<ComponentType<ChoicesProps> | null>(null);
  const open = () => {
    setOpen(panel.current?.open === true);
    if (Choices || !panel.current?.open) return;
    import('./FilterChoices.client').then(
      (module) => setChoices(() => module.FilterChoices),
      () => report({ what: 'part', retry: open }),
    );
  };
  // Opened before this script was there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => open(), []);
  return (
    <details className={styles.more} ref={panel} onToggle={open}>
      <summary>
        <span>{words.title}</span>
        {chosenWords && <span className={styles.soft}>{chosenWords}</span>}
      </summary>
      <div className={styles.groups}>
        {filters.map((filter) => (
          <Group
            key={filter.name}
            filter={filter}
            query={query}
            locale={locale}
            words={words}
            Choices={isOpen ? Choices : null}
          />
        ))}
        {children}
      </div>
    </details>
  );
}

interface GroupProps {
  filter: Filter;
  query: string;
  locale: Locale;
  words: FilterWords;
  /** Null while nothing can be seen of it. */
  Choices: ComponentType<ChoicesProps> | null;
}

function Group({ filter, query, locale, words, Choices }: GroupProps) {
  const [isOpen, setOpen] = useState(openAtOnce.includes(filter.name));
  // What is chosen is sent with the form whether its list is there or not.
  const kept = filter.chosen.map((value) => <input key={value} type="hidden" name={filter.name} value={value} />);
  const link = (
    <p className={styles.choose}>
      <a href={filter.page}>{words.choose}</a>
    </p>
  );
  return (
    <details className={styles.group} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span>{filter.title}</span>
        {filter.chosenWords && <span className={styles.soft}>{filter.chosenWords}</span>}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{filter.title}</legend>
        {isOpen && Choices ? (
          <Choices filter={filter} query={query} locale={locale} words={words} kept={kept} link={link} />
        ) : (
          <>
            {kept}
            {link}
          </>
        )}
      </fieldset>
    </details>
  );
}
