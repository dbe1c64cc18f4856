import { accounts } from './accounts.ar';
import type { Messages } from './en';
import { entries } from './entries.ar';
import { error } from './error.mjs';
import { explained } from './explained.ar';
import { frame } from './frame.ar';
import { lists } from './lists.ar';
import { map } from './map.ar';
import { method } from './method.ar';
import { notFound } from './not-found.mjs';
import { pages } from './pages.ar';
import { places } from './places.ar';
import { publish } from './publish.ar';
import { record } from './record.ar';
import { share } from './share';
import { story } from './stories.ar';
import { types } from './types.ar';

/** النص العربي. Written as Arabic, not translated line by line; six plural forms where the count matters. */
export const ar: Messages = {
  ...frame,
  ...lists,
  ...entries,
  record,
  explained,
  accounts,
  story,
  ...places,
  ...pages,
  ...map,
  ...publish,
  share: share.ar,
  notFound: notFound.ar,
  error: error.ar,
  method,
  ...types,
};
