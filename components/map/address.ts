import type { Locale } from '@/lib/i18n/locales';
import type { Box } from '@/lib/store/box';
import { mapFiltersOn } from '@/lib/url/map-filters';
import { type Params, parameterNames, readParameter, type View, writePair, writeParams } from '@/lib/url/params';
import type { Selection } from '@/lib/url/paths';

/** What the address bar itself says now: see `changeAddress`. */
function paramsInAddress(): Params {
  const search = new URLSearchParams(window.location.search);
  const params: Params = {};
  for (const name of parameterNames) {
    const read = readParameter(search, name);
    if (read.state === 'valid') Object.assign(params, { [name]: read.value });
  }
  return params;
}

/** Where a map asks for what it shows: of a step of a story what that shows, on any other page what passes the filters. */
export function mapDataPath(
  locale: Locale,
  file: string,
  filters: Params,
  selection: Selection | null,
  view: Box | null = null,
): string {
  const shown = { ...mapFiltersOn(filters, selection), ...(view && { bbox: view }) };
  if (selection?.step === undefined) return `/${locale}/data/${file}${writeParams(shown)}`;
  const at = writePair('at', `${selection.kind}/${selection.slug}`);
  return `/${locale}/data/${file}${writeParams({ ...shown, step: selection.step })}&${at}`;
}

export const viewInAddress = (): View | null => paramsInAddress().map ?? null;
/** The step of a story, from 1. */
export const stepInAddress = (): number => paramsInAddress().step ?? 1;
export const baseInAddress = (): string | null => paramsInAddress().base ?? null;

/**
 * Changes view or basemap in the address without telling React or the router: moving the map renders nothing.
 * The prototype's method is called because the router wraps the one of the window's own history.
 */
function changeAddress(change: (params: Params) => void, hash = window.location.hash) {
  const params = paramsInAddress();
  change(params);
  const { pathname } = window.location;
  History.prototype.replaceState.call(window.history, window.history.state, '', `${pathname}${writeParams(params)}${hash}`);
}

export const writeView = (view: View | null) =>
  changeAddress((params) => {
    if (view) params.map = view;
    else delete params.map;
  });

/** A step that is gone to has its own view. */
export const writeStep = (step: number) =>
  changeAddress((params) => {
    if (step > 1) params.step = step;
    else delete params.step;
    delete params.map;
  }, '');

/** Null: the basemap that the site shows from the start, which no address needs to name. */
export const writeBase = (base: string | null) =>
  changeAddress((params) => {
    if (base) params.base = base;
    else delete params.base;
  });
