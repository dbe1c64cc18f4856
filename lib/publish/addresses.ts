import { ownPagesOf } from '../record/address';
import type { EntryKind, Opened } from '../store/store';
import { datasetPath, inLocale, type Kind, thingPath } from '../url/paths';
import type { Address, Addresses } from './sitemap';

/** A part of an ordered list, of which only what is asked for is read. */
interface Section {
  count: number;
  slice(offset: number, limit: number): Promise<readonly string[]>;
}

/** Every page of the site, in every language, with its address in the others. */
export async function addressesOf(opened: Opened): Promise<Addresses> {
  const { site } = opened.record;
  const sections = await sectionsOf(opened);
  const languages = site.locales.length;
  return {
    count: languages * sections.reduce((sum, { count }) => sum + count, 0),
    async slice(offset, limit) {
      const first = Math.floor(offset / languages);
      const paths = await pathsIn(sections, first, Math.ceil((offset + limit) / languages) - first);
      const all = paths.flatMap((path) => {
        const others = Object.fromEntries(site.locales.map((locale) => [locale, inLocale(path, locale)]));
        return site.locales.map((locale) => ({ path: inLocale(path, locale), languages: others }));
      });
      return all.slice(offset - first * languages, offset - first * languages + limit);
    },
  };
}

/** All of them at once. */
export async function everyAddress(opened: Opened): Promise<readonly Address[]> {
  const { count, slice } = await addressesOf(opened);
  return slice(0, count);
}

async function sectionsOf({ record, store }: Opened): Promise<Section[]> {
  const entries = async (kind: EntryKind): Promise<Section> => ({
    count: (await store.extent(kind, { filters: {} })).count,
    slice: async (offset, limit) => (await store.slugs(kind, { offset, limit })).map((slug) => thingPath('en', kind, slug)),
  });
  const listed = (paths: readonly string[]): Section => ({
    count: paths.length,
    slice: async (offset, limit) => paths.slice(offset, offset + limit),
  });
  const things = (kind: Kind, slugs: Iterable<string>) => listed([...slugs].map((slug) => thingPath('en', kind, slug)));
  return [
    listed([
      '/en',
      ...ownPagesOf(record).map((name) => `/en/${name}`),
      ...[...record.datasets.keys()].map((id) => datasetPath('en', id)),
    ]),
    ...(await Promise.all([entries('incidents'), entries('areas')])),
    things('actors', record.actors.keys()),
    things(
      'places',
      record.gazetteer.places.map(({ id }) => id),
    ),
    things('articles', record.articles.keys()),
    things('stories', record.stories.keys()),
    things(
      'questions',
      record.answered.map(({ id }) => id),
    ),
  ];
}

async function pathsIn(sections: readonly Section[], offset: number, limit: number): Promise<string[]> {
  const paths: string[] = [];
  let begin = 0;
  for (const { count, slice } of sections) {
    const [from, to] = [Math.max(offset, begin), Math.min(offset + limit, begin + count)];
    if (from < to) paths.push(...(await slice(from - begin, to - from)));
    begin += count;
  }
  return paths;
}
