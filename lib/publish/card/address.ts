import type { Locale } from '../../i18n/locales';
import { type Params, writeParams } from '../../url/params';
import { type Selection, thingPath } from '../../url/paths';

/** px; what networks that unfurl links ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Narrower copies of a card, px, for those who ask oEmbed for less; 1200 is the card itself. */
export const cardWidths = [1200, 600, 300] as const;

/** The card of a thing, or of everything that passes the filters: `/en/incidents/x.png`, `/en/card.png?type=battles`. */
export function cardPath(
  locale: Locale,
  selection: Selection | null,
  params: Params = {},
  width = cardSize.width as number,
): string {
  // A thing is the same whatever the list beside it was filtered by.
  const { base: _, map, theme, step: __, ...filters } = params;
  const shown = {
    ...(!selection && filters),
    ...(map && { map }),
    ...(theme && { theme }),
    ...(selection?.step !== undefined && { step: selection.step }),
  };
  const path = selection ? `${thingPath(locale, selection.kind, selection.slug)}.png` : `/${locale}/card.png`;
  const query = writeParams(shown);
  return width === cardSize.width ? `${path}${query}` : `${path}${query || '?'}${query && '&'}width=${width}`;
}

/** Where oEmbed answers for an address of the site. */
export const oembedPath = (url: string, format: string): string => `/oembed?url=${encodeURIComponent(url)}&format=${format}`;
