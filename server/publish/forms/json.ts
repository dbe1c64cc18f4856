import type { Form, FormRequest } from '../../../lib/publish/forms/form';
import { sendJson } from '../http/respond';
import { entriesOf, thingJson } from '../things';

/** Everything that a resource's page says, as JSON in the page's language. */
export const jsonForm: Form = async (asked: FormRequest) => {
  const entries = await entriesOf(asked, asked.kind, asked.slug);
  return entries && sendJson(asked.request, await thingJson({ ...asked, entries }));
};
