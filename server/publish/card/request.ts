import { accountsChart } from '../../../lib/accounts/chart';
import type { Locale } from '../../../lib/i18n/locales';
import { messagesFor } from '../../../lib/i18n/messages';
import { cardPath, cardSize, cardWidths } from '../../../lib/publish/card/address';
import { type WrongParameter, wrongParameters } from '../../../lib/publish/http/problem';
import { subjectOf } from '../../../lib/publish/metadata';
import { dropUnknown } from '../../../lib/record/filters';
import { withOwn } from '../../../lib/scene/own';
import { siteOrigin } from '../../../lib/url/origin';
import { filtersOf, type Params, readParams } from '../../../lib/url/params';
import { atStep, type Selection } from '../../../lib/url/paths';
import { Kept } from '../../kept';
import { oneOf } from '../../shared';
import type { Opened } from '../../store/open';
import { focusOf } from '../focus';
import { embeddedCaching, lastModified, unchanged } from '../http/respond';
import { sceneOfSubject } from '../scene';
import { Busy } from './draw';
import { picture, pictureKey } from './store';
import { cardMapSize, cardSvg } from './svg';

/** The parameters of a picture's address, or a refusal that says what was expected: machines are told, not humoured. */
export function readPictureParams(
  search: URLSearchParams,
  { record }: Opened,
  locale: Locale,
  more: readonly WrongParameter[] = [],
): Params {
  const { params, notices } = dropUnknown(readParams(search), record);
  const expected = messagesFor(locale).expected;
  const wrong = notices.map(({ name, got, expected: key }) => ({ name, got, expected: expected[key] }));
  if (wrong.length + more.length > 0) throw wrongParameters([...wrong, ...more]);
  return params;
}

/** A card's answer. @throws Problem */
export async function cardResponse(
  request: Request,
  opened: Opened,
  locale: Locale,
  selection: Selection | null,
): Promise<Response | null> {
  const search = new URL(request.url).searchParams;
  const width = Number(search.get('width') ?? cardSize.width);
  const height = search.get('height');
  const wrong: WrongParameter[] = [];
  if (!(cardWidths as readonly number[]).includes(width))
    wrong.push({ name: 'width', got: search.get('width') ?? '', expected: `one of ${cardWidths.join(', ')}` });
  if (height !== null && Number(height) !== Math.round((width / cardSize.width) * cardSize.height))
    wrong.push({ name: 'height', got: height, expected: 'none: it follows from the width' });
  const params = readPictureParams(search, opened, locale, wrong);
  const shown = atStep(selection, params.step);
  const key = `${opened.record.version} ${cardPath(locale, shown, params)}`;
  const card = await cards.once(key, async () => {
    const svg = await layOut(opened, locale, shown, params);
    return svg === null ? null : { svg, keys: new Map() };
  });
  if (card === null) return null;
  const { svg, keys } = card;
  const drawn = keys.get(width) ?? pictureKey(svg, width);
  keys.set(width, drawn);
  return sendPng(request, { svg, width, key: drawn });
}

const mostBytes = 16 * 1024 * 1024;
/** Cards as SVG, by address: laying one out takes longer than everything else that a drawn one costs. */
const cards = oneOf('cards', () => new Kept<Card | null>(mostBytes, (card) => 2 * (card?.svg.length ?? 0) + 500, 'cards'));

interface Card {
  svg: string;
  /** `pictureKey` by width: a digest of the whole SVG takes longer than to answer with what was drawn of it. */
  keys: Map<number, string>;
}

async function layOut(opened: Opened, locale: Locale, selection: Selection | null, params: Params): Promise<string | null> {
  const subject = await subjectOf(opened, selection, filtersOf(params), locale);
  if (!subject) return null;
  const focus = selection && (await focusOf(selection, opened, locale));
  const look = { focus, params, view: params.map, size: cardMapSize };
  const isMany = subject.matched.incidents > subject.incidents.length;
  return cardSvg(subject, {
    scene: isMany ? withOwn(await sceneOfSubject(opened, subject, look, locale), focus?.own) : null,
    record: opened.record,
    locale,
    focus,
    shade: params.theme === 'dark' ? 'dark' : 'light',
    view: params.map,
    whole: await opened.store.siteExtent(),
    host: new URL(siteOrigin(process.env)).host,
    chart: selection?.kind === 'questions' ? await accountsChart(opened, selection.slug) : null,
  });
}

const headersOf = (key: string) => ({
  // Strong: equal content, equal bytes, and nothing compresses a PNG on the way.
  ETag: `"${key}"`,
  'Last-Modified': lastModified(),
  'Cache-Control': embeddedCaching,
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
});

/** An SVG as PNG, or 304 where the client holds it: what it would be is known before it is drawn. */
export async function sendPng(
  request: Request,
  { svg, width, key = pictureKey(svg, width) }: { svg: string; width: number; key?: string },
  more: Record<string, string> = {},
): Promise<Response> {
  const headers = { ...headersOf(key), ...more };
  const held = unchanged(request, headers);
  if (held) return held;
  try {
    const png = await picture(svg, width, key);
    return new Response(png, { headers: { ...headers, 'Content-Type': 'image/png', 'Content-Length': String(png.byteLength) } });
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    return new Response(null, { status: 503, headers: { 'Retry-After': '5', 'Cache-Control': 'no-store' } });
  }
}
