import type { Locale } from '../i18n/locales';
import { type Codec, oneOf } from './codec';
import { type Notice, type Params, readParams, type Search, texts, writePair, writeParams } from './params';
import { type Selection, thingPath } from './paths';

export const panels = ['none', 'below', 'side'] as const;
export const interactions = ['click', 'yes', 'no'] as const;

/** What an embed can be told beside everything that a page can. Absent means the default, the first of each list. */
export interface EmbedOptions {
  /** Where the text stands: nowhere, below the map or beside it. */
  panel?: (typeof panels)[number];
  /** When the live map takes the still picture's place: at a touch, at once, never. */
  interactive?: (typeof interactions)[number];
  /** The version of the record that the newsroom saw. */
  version?: string;
}

const codecs: { [K in keyof Required<EmbedOptions>]: Codec<NonNullable<EmbedOptions[K]>> } = {
  panel: oneOf(panels, 'panel'),
  interactive: oneOf(interactions, 'interactive'),
  version: {
    parse: (text) => (/^[0-9a-f]{12}$/.test(text) ? text : null),
    write: (value) => value,
    expected: 'version',
  },
};
const defaults: EmbedOptions = { panel: panels[0], interactive: interactions[0] };
export const embedOptionNames = Object.keys(codecs) as (keyof EmbedOptions)[];

export interface EmbedAddress {
  params: Params;
  options: EmbedOptions;
}

/** Reads an embed's parameters. What is not understood is left out and told; nothing throws. */
export function readEmbed(search: Search): EmbedAddress & { notices: Notice[] } {
  const { params, notices } = readParams(search);
  const options: EmbedOptions = {};
  for (const name of embedOptionNames) {
    const text = texts(search, name).join(',');
    if (text === '') continue;
    const codec = codecs[name] as Codec<string>;
    const value = codec.parse(text);
    if (value === null) notices.push({ name, got: text.slice(0, 60), expected: codec.expected });
    else if (value !== defaults[name]) Object.assign(options, { [name]: value });
  }
  return { params, options, notices };
}

/** "?type=battles&panel=below", only what differs from the default. */
export function writeEmbed({ params, options }: EmbedAddress): string {
  const own = embedOptionNames.flatMap((name) => {
    const value = options[name];
    return value === undefined || value === defaults[name] ? [] : [writePair(name, value)];
  });
  const first = writeParams(params);
  return own.length === 0 ? first : `${first || '?'}${first && '&'}${own.join('&')}`;
}

/** "/embed/en/incidents/x?panel=below"; without a selection the embed of everything. */
export const embedPath = (locale: Locale, selection: Selection | null, address: EmbedAddress): string =>
  `/embed${selection ? thingPath(locale, selection.kind, selection.slug) : `/${locale}`}${writeEmbed(address)}`;

/** The live map alone, which an embed loads when it is touched: on the site's own basemap, whatever the address names. */
export const livePath = (locale: Locale, selection: Selection | null, { base: _, ...params }: Params): string =>
  `/embed/${locale}/live${selection ? `/${selection.kind}/${selection.slug}` : ''}${writeParams(params)}`;
