import { type Params, parameterNames, readParameter, type View, writeParams } from '@/lib/url/params';

/** The view that the address names, read from the bar itself: see `writeView`. */
export function viewInAddress(): View | null {
  const read = readParameter(new URLSearchParams(window.location.search), 'map');
  return read.state === 'valid' ? read.value : null;
}

/**
 * Writes the view into the address without telling React or the router: moving the map renders nothing.
 * The prototype's method is called because the router wraps the one of the window's own history.
 */
export function writeView(view: View | null) {
  const search = new URLSearchParams(window.location.search);
  const params: Params = {};
  for (const name of parameterNames) {
    const read = readParameter(search, name);
    if (read.state === 'valid') Object.assign(params, { [name]: read.value });
  }
  if (view) params.map = view;
  else delete params.map;
  const { pathname, hash } = window.location;
  History.prototype.replaceState.call(window.history, window.history.state, '', `${pathname}${writeParams(params)}${hash}`);
}
