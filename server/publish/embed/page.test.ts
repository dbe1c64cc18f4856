import { statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Locale } from '../../../lib/i18n/locales';
import { locales } from '../../../lib/i18n/locales';
import { kinds, type Selection } from '../../../lib/url/paths';
import { curatedHere } from '../../store/testing/curated';
import { embedHtml } from './page';
import { fontFile } from './type';

const { curated: record, opened } = curatedHere();
/** The wider the ground, the heavier its drawing: of the places every other one with an outline, and a few incidents and articles, most of which are of one town. */
const slugs = (kind: Selection['kind']): string[] => {
  if (kind === 'incidents' || kind === 'articles') return [...record[kind].keys()].slice(0, 5);
  if (kind !== 'places') return [...record[kind].keys()];
  const outlined = record.gazetteer.places.filter((place) => record.gazetteer.outlines(place).length > 0);
  return outlined.filter((_, i) => i % 2 === 0).map(({ id }) => id);
};
const everything: (Selection | null)[] = [null, ...kinds.flatMap((kind) => slugs(kind).map((slug) => ({ kind, slug })))];
const html = async (locale: Locale, selection: Selection | null, query = ''): Promise<string> =>
  (await embedHtml({ opened, locale, selection, search: new URLSearchParams(query), origin: 'https://maydan.example' })) ?? '';

test.each(locales())(
  'every embed in %s asks for one file, its type, and weighs at most 70 KB with it',
  async (locale) => {
    const type = `/fonts/plex-400-${locale === 'ar' ? 'arabic' : 'latin'}.woff2`;
    const weight = statSync(fontFile(type) ?? '').size;
    for (const selection of everything) {
      const page = await html(locale, selection, 'panel=below');
      const name = selection ? `${selection.kind}/${selection.slug}` : 'all';
      expect([name, gzipSync(page).length + weight <= 70_000]).toEqual([name, true]);
      const asked = [...page.matchAll(/(?:url\(|<link rel="(?:preload|icon|stylesheet)" href="|src=")([^#")][^")]*)/g)];
      expect([name, new Set(asked.map(([, address]) => address))]).toEqual([name, new Set(['data:,', type])]);
    }
  },
  60_000,
);
