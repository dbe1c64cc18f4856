import type { Locale } from '../../i18n/locales';
import type { Opened } from '../../store/store';
import type { Kind } from '../../url/paths';

/** What a form is asked for: `/en/incidents/x.json` → en, incidents, x. */
export interface FormRequest extends Opened {
  request: Request;
  locale: Locale;
  kind: Kind;
  slug: string;
}

/** Makes one form of a resource; null where there is no such resource. */
export type Form = (asked: FormRequest) => Promise<Response | null>;
