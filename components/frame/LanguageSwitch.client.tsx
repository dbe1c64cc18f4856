'use client';

import { usePathname } from 'next/navigation';
import type { MouseEvent } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { canonicalQuery } from '@/lib/url/params';
import { inLocale } from '@/lib/url/paths';
import { useSearch } from './search.client';

interface Props {
  other: Locale;
  label: string;
  title?: string | undefined;
}

/** The same page, selection, filters and view in another language. A whole load: direction and fonts change. */
export function LanguageSwitch({ other, label, title }: Props) {
  const href = `${inLocale(usePathname(), other)}${canonicalQuery(useSearch())}`;
  // The map writes its view into the address behind React's back: read the address at the moment of the click.
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = `${inLocale(window.location.pathname, other)}${window.location.search}${window.location.hash}`;
  };
  return (
    <a href={href} hrefLang={other} lang={other} title={title} onClick={follow}>
      {label}
    </a>
  );
}
