import { ownLanguages } from '@/lib/i18n/languages';
import { type Locale, locales } from '@/lib/i18n/locales';
import { groundFeatures } from '@/lib/publish/basemap';
import { unknownThing } from '@/lib/publish/http/problem';
import { type NameFile, nameRows } from '@/lib/scene/still/name-rows';
import { endpoint } from '@/server/publish/http/endpoint';
import { send } from '@/server/publish/http/respond';
import { loadStillBasemap } from '@/server/scene/still/load';
import { served } from '@/server/site/served';

const gazetteer = () => served().record.gazetteer;

/** Beside the tiles: names in a language, those of the world by themselves, and what the gazetteer knows of the ground. */
const filesOf = (languages: readonly Locale[]): Readonly<Record<string, () => unknown>> => ({
  'ground.geojson': () => groundFeatures(gazetteer()),
  ...Object.fromEntries(
    languages.flatMap((locale) => [
      [
        `names.${locale}.json`,
        (): NameFile => {
          const { window, names } = loadStillBasemap(gazetteer());
          return { window, rows: nameRows(names, locale) };
        },
      ],
      [`world.${locale}.json`, () => nameRows(loadStillBasemap(gazetteer()).worldNames, locale)],
    ]),
  ),
});

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<{ file: string }> }>(
  async (request, { params }) => {
    const { file } = await params;
    const files = filesOf([...new Set([...ownLanguages, ...locales()])]);
    const make = Object.hasOwn(files, file) ? files[file] : undefined;
    if (!make) throw unknownThing('file', file, Object.keys(files).join(', '));
    return send(request, {
      type: file.endsWith('.geojson') ? 'application/geo+json; charset=utf-8' : 'application/json; charset=utf-8',
      body: JSON.stringify(make()),
      // Places of datasets are among them, and what is made coarser of one is to be gone soon: only the world stays a day.
      ...(file.startsWith('world.') && { headers: { 'Cache-Control': 'public, max-age=86400' } }),
    });
  },
);
