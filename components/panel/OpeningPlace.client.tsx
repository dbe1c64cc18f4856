'use client';

import { type ReactNode, useLayoutEffect, useState } from 'react';
import { Lead } from './Lead';
import own from './overview.module.css';
import panel from './panel.module.css';

interface Props {
  /** Whether the address asks for a part of the record: then that comes first. */
  isAsked: boolean;
  title: ReactNode;
  /** What it is about. */
  words: ReactNode;
  links: ReactNode;
  /** What the introduction is called where it comes last; null where it comes first. */
  heading: string | null;
  search: ReactNode;
  time: ReactNode;
  lists: ReactNode;
}

/** An attribute, as a rule would stand in the head of every page: above what was asked for the name stands small. */
const small = { fontSize: 'var(--size-2)' };

/**
 * The order of the overview: introduction, search, time, lists; where a part was asked for, its lists come before time and
 * introduction. Filters that are chosen on the page itself leave the order as it is, so that the search field stays under
 * the finger that types; so does emptying that field.
 */
export function OpeningPlace({ isAsked, title, words, links, heading, search, time, lists }: Props) {
  const [isFirst, setFirst] = useState(!isAsked);
  // Emptying the search field leaves it last, though the address then asks for nothing.
  const [called] = useState(heading);
  useLayoutEffect(() => {
    if (!isAsked && !document.activeElement?.closest('search')) setFirst(true);
  }, [isAsked]);
  return (
    <>
      <Lead>
        <h1 className={panel.title} style={isFirst ? undefined : small}>
          {title}
        </h1>
        {isFirst && words}
      </Lead>
      {isFirst && links}
      {search}
      <div className={own.results}>
        {isFirst && time}
        {lists}
        {!isFirst && time}
      </div>
      {!isFirst && (
        <section className={panel.section} aria-labelledby="about-map">
          <h2 id="about-map">{called}</h2>
          {words}
          {links}
        </section>
      )}
    </>
  );
}
