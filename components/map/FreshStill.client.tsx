'use client';

import useSWR from 'swr';
import { fetchData, keepUntilAsked } from '@/components/frame/fetch-data';
import { StillMap, type StillMapData } from '@/components/static-map/StillMap';
import type { Locale } from '@/lib/i18n/locales';
import type { Marking } from '@/lib/scene/focus';
import { type Params, writeParams } from '@/lib/url/params';
import type { LiveMapParts } from './live-props';

export interface FreshStillProps {
  /** View, step and filters of the page that is open. */
  shown: Params;
  /** What its links carry on. */
  filters: Params;
  selection: Marking | null;
  locale: Locale;
}

/**
 * The still map of a page that was opened later, where it is the only one: the one in the document came with the first
 * page. Until it is there, and where it does not come, that one stays.
 */
export function FreshStill({ shown, filters, selection, locale }: FreshStillProps) {
  const query = new URLSearchParams(writeParams(shown));
  if (selection) query.set('at', `${selection.kind}/${selection.slug}`);
  const { data: parts } = useSWR(`/${locale}/data/live-map.json`, fetchData<LiveMapParts>, keepUntilAsked);
  const { data } = useSWR(`/${locale}/data/still.json?${query}`, fetchData<StillMapData>, keepUntilAsked);
  if (!data || !parts) return null;
  return <StillMap {...data} locale={locale} messages={parts.messages} filters={filters} selection={selection} isFresh />;
}
