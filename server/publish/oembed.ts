import { format } from '../../lib/i18n/format';
import { defaultLocale, type Locale } from '../../lib/i18n/locales';
import { messagesFor } from '../../lib/i18n/messages';
import { textIn } from '../../lib/i18n/text-in';
import { cardPath, cardSize, cardWidths } from '../../lib/publish/card/address';
import { escapeHtml, iframeCode } from '../../lib/publish/embed/code';
import { Problem, wrongParameters } from '../../lib/publish/http/problem';
import { subjectOf } from '../../lib/publish/metadata';
import { dropUnknown } from '../../lib/record/filters';
import type { RecordCatalogue } from '../../lib/record/model';
import { type EmbedAddress, embedPath, readEmbed } from '../../lib/url/embed';
import { filtersOf } from '../../lib/url/params';
import { atStep, pageOf, type Selection } from '../../lib/url/paths';
import { meantPath } from '../../lib/url/redirects';
import type { Opened } from '../store/open';
import { forms } from './forms';

/** https://oembed.com, type "rich". */
export interface OEmbed {
  type: 'rich';
  version: '1.0';
  title: string;
  provider_name: string;
  provider_url: string;
  /** s */
  cache_age: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
  html: string;
  width: number;
  height: number;
}

export interface OEmbedAnswer {
  body: OEmbed;
  format: 'json' | 'xml';
}

/** px; what an embed has where nobody asks for less. */
const usual = { width: 640, height: 480 };
/** px; nothing smaller can be read. */
const least = 100;

/** Answers what an oEmbed consumer asks. `origin` is the site's own; other addresses are not ours to speak for. @throws Problem */
export async function oembedOf(search: URLSearchParams, origin: string, opened: Opened): Promise<OEmbedAnswer> {
  const asked = search.get('format') || 'json';
  const wanted = asked.toLowerCase();
  if (wanted !== 'json' && wanted !== 'xml')
    throw new Problem('format-not-implemented', `format: got "${short(asked)}", expected json or xml.`);
  const address = search.get('url');
  if (!address) throw wrongParameters([{ name: 'url', got: '', expected: `the address of a page of ${origin}` }]);
  const limits = { width: limitOf(search, 'maxwidth'), height: limitOf(search, 'maxheight') };
  const wrong = (['width', 'height'] as const).filter((name) => Number.isNaN(limits[name]));
  if (wrong.length > 0)
    throw wrongParameters(
      wrong.map((name) => ({
        name: `max${name}`,
        got: search.get(`max${name}`) ?? '',
        expected: `whole pixels, at least ${least}`,
      })),
    );
  const page = URL.canParse(address) && address.length <= 4000 ? readPage(new URL(address), origin, opened.record) : null;
  const unknown = new Problem('not-found', `url: got "${short(address)}", expected the address of a page of ${origin}.`);
  if (!page) throw unknown;
  const { locale, selection, dataset } = page;
  const read = dropUnknown(page.address, opened.record).params;
  const params = dataset === undefined ? read : { ...read, dataset: [dataset] };
  const subject = await subjectOf(opened, selection, filtersOf(params), locale);
  if (!subject) throw unknown;
  const width = Math.min(usual.width, limits.width);
  const height = Math.min(usual.height, limits.height);
  const source = `${origin}${embedPath(locale, selection, { params, options: page.address.options })}`;
  const thumbnail = thumbnailOf(limits);
  return {
    format: wanted,
    body: {
      type: 'rich',
      version: '1.0',
      title: subject.title,
      provider_name: textIn(opened.record.site.name, locale),
      provider_url: `${origin}/${locale}`,
      cache_age: 3600,
      ...(thumbnail && {
        thumbnail_url: `${origin}${cardPath(locale, selection, params, thumbnail.width)}`,
        thumbnail_width: thumbnail.width,
        thumbnail_height: thumbnail.height,
      }),
      html: iframeCode({
        source,
        title: format(locale, messagesFor(locale).embed.frame, { title: subject.title }),
        width: String(width),
        height,
      }),
      width,
      height,
    },
  };
}

/** The same as XML, in the order of the specification. */
export const oembedXml = (body: OEmbed): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${Object.entries(body)
    .map(([name, value]) => `<${name}>${escapeHtml(String(value))}</${name}>`)
    .join('')}</oembed>\n`;

/** Infinity where no limit is given, NaN where it is none. */
function limitOf(search: URLSearchParams, name: string): number {
  const text = search.get(name);
  if (text === null || text === '') return Number.POSITIVE_INFINITY;
  return /^\d{1,6}$/.test(text) && Number(text) >= least ? Number(text) : Number.NaN;
}

interface PageAddress {
  locale: Locale;
  selection: Selection | null;
  dataset?: string;
  address: EmbedAddress & ReturnType<typeof readEmbed>;
}

/**
 * The page that an address is of, however the site would be led to it (lib/url/redirects), over http or https; also as
 * an embed, a form (".json") or a card. The site's own pages unfurl into the map of everything.
 */
function readPage(url: URL, origin: string, { redirects, site }: RecordCatalogue): PageAddress | null {
  if (!['http:', 'https:'].includes(url.protocol) || url.host !== new URL(origin).host) return null;
  const meant = meantPath(url.pathname, redirects, site.locales[0] ?? defaultLocale(), site.locales) ?? url.pathname;
  const [path = '', ...form] = meant
    .replace(/#.*$/, '')
    .replace(/^\/embed(?=\/)/, '')
    .split('.');
  if (form.length > 0 && !Object.hasOwn(forms, form.join('.'))) return null;
  const page = pageOf(path.replace(/(?<=^\/[a-z]+)\/(?:card$|live(?=\/|$))/, ''));
  const address = readEmbed(url.searchParams);
  return page && { ...page, selection: atStep(page.selection, address.params.step), address };
}

/** The largest copy of the card that keeps within what was asked; none where even the smallest is too large. */
function thumbnailOf(limits: { width: number; height: number }): { width: number; height: number } | undefined {
  const sizes = cardWidths.map((width) => ({ width, height: Math.round((width / cardSize.width) * cardSize.height) }));
  return sizes.find(({ width, height }) => width <= limits.width && height <= limits.height);
}

const short = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);
