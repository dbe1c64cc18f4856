import type { Locale } from '@/lib/i18n/locales';
import { type EmbedOptions, embedPath } from '@/lib/url/embed';
import { type Params, readParams, writePair, writeParams } from '@/lib/url/params';
import { atStep, type Selection, selectionOf } from '@/lib/url/paths';

/** What the page shows at the moment that sharing begins. */
export interface Shown {
  /** The site's public origin, as its canonical link names it. */
  origin: string;
  pathname: string;
  title: string;
  selection: Selection | null;
  /** The page's own citation, with the version of what it is about; null where the page is no entry. */
  citation: string | null;
  params: Params;
  /** px of the map on the page; null where none is shown. */
  size: { width: number; height: number } | null;
}

/** Reads the page itself: the map writes its view into the address behind React's back. */
export function readShown(): Shown {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const { pathname, search, origin } = window.location;
  const { params } = readParams(new URLSearchParams(search));
  return {
    origin: canonical ? new URL(canonical).origin : origin,
    pathname,
    title: document.querySelector('main h1')?.textContent?.trim() || document.title,
    selection: atStep(selectionOf(pathname), params.step),
    citation: document.querySelector('[data-citation]')?.textContent?.trim() || null,
    params,
    size: sizeOfMap(),
  };
}

function sizeOfMap(): Shown['size'] {
  const box = document.querySelector('canvas[data-ready]')?.getBoundingClientRect();
  return box && box.width >= 320 && box.height >= 240 ? { width: Math.round(box.width), height: Math.round(box.height) } : null;
}

/** The page's address: with view and filters, or alone. */
export const pageAddress = ({ origin, pathname, params }: Shown, isExact: boolean): string =>
  `${origin}${pathname}${isExact ? writeParams(params) : ''}`;

export const embedAddress = (
  shown: Shown,
  locale: Locale,
  isExact: boolean,
  options: EmbedOptions,
  theme: Params['theme'],
): string => {
  const { theme: _, ...params } = isExact ? shown.params : {};
  return `${shown.origin}${embedPath(locale, shown.selection, { params: { ...params, ...(theme && theme !== 'auto' && { theme }) }, options })}`;
};

/** px of the strip below a picture's map, which server/publish/card/seen.ts writes. */
const strip = 96;

/** The picture of what is seen, as large as it is seen. */
export function picturePath({ params, selection, size }: Shown, locale: Locale, form: 'png' | 'svg'): string {
  const { base: _, ...shown } = params;
  const pairs = [
    ...(selection ? [writePair('at', `${selection.kind}/${selection.slug}`)] : []),
    ...(size ? [`width=${Math.min(1600, size.width)}`, `height=${Math.min(1200, size.height + strip)}`] : []),
  ];
  const query = writeParams(shown);
  return `/${locale}/picture.${form}${query}${pairs.length > 0 ? `${query ? '&' : '?'}${pairs.join('&')}` : ''}`;
}
