import type { Locale } from '../../../lib/i18n/locales';
import type { Terms } from '../../../lib/publish/licence';
import type { AreaEntry, IncidentEntry } from '../../../lib/record/model';

export interface FeedEntry {
  /** A tag URI (RFC 4151), with the slug that it was first published under: stays what it is when the page moves. */
  id: string;
  title: string;
  url: string;
  published: string;
  updated: string;
  summary: string;
  html: string;
  categories: { term: string; label: string }[];
  /** Of the datasets that it is from. */
  terms: readonly Terms[];
  /** Null of a state of an imported dataset, which is one entry whatever the number of its rows, and of what was withdrawn. */
  entry: IncidentEntry | AreaEntry | null;
}

export interface Feed {
  id: string;
  title: string;
  description: string;
  page: string;
  updated: string;
  locale: Locale;
  /** The filters of its address, "?status=contested"; empty where it has none. */
  query: string;
  /** The site's name. */
  site: string;
  /** Last changed first. */
  entries: FeedEntry[];
  /** Of the datasets that these are from. */
  terms: readonly Terms[];
}
