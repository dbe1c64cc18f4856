import { fewChoices } from '../../lib/filters/choices';
import { isLocale, type Locale } from '../../lib/i18n/locales';
import { messagesFor } from '../../lib/i18n/messages';
import { unknownThing, type WrongParameter, wrongParameters } from '../../lib/publish/http/problem';
import { dropUnknown } from '../../lib/record/filters';
import { readBasemaps } from '../../lib/scene/basemaps.mjs';
import type { Focus } from '../../lib/scene/focus';
import { isInRecord } from '../../lib/store/belonging';
import { facetNames, type Opened } from '../../lib/store/store';
import { filtersOf, mapFiltersOf, type Params, readParams } from '../../lib/url/params';
import { atStep, type Selection } from '../../lib/url/paths';
import { served } from '../site/served';
import { focusOf } from './focus';
import { sendJson } from './http/respond';
import { legendOf } from './legend';
import { listIn, rowsFor } from './rows';
import { sceneBeside } from './scene';
import { readSelection } from './selection';
import { stillMapOf } from './still-map';

type Read = (opened: Opened, search: URLSearchParams, params: Params, locale: Locale) => Promise<unknown>;

/** What the script of a page asks for, as forgiving as a page: a filter that is not understood chooses nothing. */
const table: Readonly<Record<string, Read>> = {
  /** What the map shows: `at=stories/x` beside a step of a story. */
  'scene.json': async (opened, search, params, locale) =>
    sceneBeside(opened, await focusOfStep(opened, search, params, locale), mapFiltersOf(params), locale),
  /** The words of the live map, and the basemaps that can be chosen. */
  'live-map.json': async (_, __, ___, locale) => ({ messages: messagesFor(locale).map, bases: readBasemaps(process.env) }),
  /** The still map of a page, where it is the only one: `at=incidents/x` of a thing's page. */
  'still.json': async (opened, search, params, locale) =>
    (await stillMapOf(opened, params, atStep(await selectionIn(opened, search), params.step), locale)).still,
  /** A part of a list: `at=actors/sdf` of a thing's page, `list=areas` of its areas, `list=statements` of what was said. */
  'rows.json': async (opened, search, params, locale) => {
    const selection = await selectionIn(opened, search);
    return rowsFor(opened, selection, listIn(params), params, locale);
  },
  /** The categories that occur in `bbox`. */
  'legend.json': async (opened, search, params, locale) =>
    legendOf(opened, (await focusOfStep(opened, search, params, locale))?.step, filtersOf(params), locale),
  /** The choices of a filter: `filter=actor`, and `find=` what is looked for among them. */
  'choices.json': async (opened, search, params, locale) => {
    const name = facetNames.find((each) => each === search.get('filter'));
    const wrong: WrongParameter = { name: 'filter', got: search.get('filter') ?? '', expected: facetNames.join(', ') };
    if (!name) throw wrongParameters([wrong]);
    return fewChoices(opened, name, params, locale);
  },
};

/** The thing that `at` names, null where there is none. @throws Problem where it names none that there is */
async function selectionIn(opened: Opened, search: URLSearchParams): Promise<Selection | null> {
  const { selection, wrong } = readSelection(search, opened.record.redirects);
  if (wrong.length > 0) throw wrongParameters(wrong);
  if (selection && !(await isInRecord(opened, selection))) throw unknownThing('thing', selection.slug, 'a thing of the record');
  return selection;
}

/** What the step of a story that `at` and `step` name shows on the map; null where they name none. */
async function focusOfStep(opened: Opened, search: URLSearchParams, { step }: Params, locale: Locale): Promise<Focus | null> {
  const selection = await selectionIn(opened, search);
  return selection?.kind === 'stories' ? focusOf(atStep(selection, step) as Selection, opened, locale) : null;
}

/** The answer to a file name of the table; null where it is none. @throws Problem */
export async function pageData(request: Request, locale: string, file: string): Promise<Response | null> {
  const read = Object.hasOwn(table, file) ? table[file] : undefined;
  if (!read || !isLocale(locale)) return null;
  const opened = served();
  const search = new URL(request.url).searchParams;
  const { params } = dropUnknown(readParams(search), opened.record);
  return sendJson(request, await read(opened, search, params, locale));
}
