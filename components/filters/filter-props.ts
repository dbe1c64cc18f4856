import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { FilterName } from '@/lib/url/paths';

export interface FilterWords {
  title: string;
  choose: string;
  find: string;
  all: string;
  none: string;
}

export interface Filter {
  name: FilterName;
  title: string;
  chosen: readonly string[];
  /** "2 chosen"; null where none is. */
  chosenWords: string | null;
  /** Address of the page with all its choices. */
  page: string;
}

export interface ChoicesProps {
  filter: Filter;
  query: string;
  locale: Locale;
  words: FilterWords;
  /** What is sent with the form until the choices are there. */
  kept: ReactNode;
  /** The way to the page with all choices. */
  link: ReactNode;
}
