import { accounts } from './accounts.en';
import { entries } from './entries.en';
import { error } from './error.mjs';
import { explained } from './explained.en';
import { frame } from './frame.en';
import { lists } from './lists.en';
import { map } from './map.en';
import { method } from './method.en';
import { notFound } from './not-found.mjs';
import { pages } from './pages.en';
import { places } from './places.en';
import { publish } from './publish.en';
import { record } from './record.en';
import type { Shape } from './shape';
import { share } from './share';
import { story } from './stories.en';
import { types } from './types.en';

/** Copy in English. The Arabic table is typed by the keys of this one. */
export const en = {
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
  share: share.en,
  notFound: notFound.en,
  error: error.en,
  method,
  ...types,
};

export type Messages = Shape<typeof en>;
