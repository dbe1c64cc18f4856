import type { Locale } from '../../i18n/locales';
import type { PublishedRecord } from '../../record/model';
import type { Kind } from '../../url/paths';

/** What a form is asked for: `/en/incidents/x.json` → en, incidents, x. */
export interface FormRequest {
  request: Request;
  locale: Locale;
  kind: Kind;
  slug: string;
  record: PublishedRecord;
}

/** Makes one form of a resource; null where there is no such resource. */
export type Form = (asked: FormRequest) => Promise<Response | null>;
