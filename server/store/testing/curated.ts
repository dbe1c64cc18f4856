import type { CuratedRecord } from '../../../lib/record/model';
import { serve } from '../../site/served';
import { type Opened, openedOf, readRecord } from '../open';

/** The project's own data, read once for a test: to be looked through as a whole, and as this process serves it from now on. */
export function curatedHere(): { curated: CuratedRecord; opened: Opened } {
  const read = readRecord();
  const opened = openedOf(read);
  serve(opened);
  return { curated: read.record as CuratedRecord, opened };
}
