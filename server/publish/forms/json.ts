import type { Form, FormRequest } from '../../../lib/publish/forms/form';
import { sendJson } from '../http/respond';
import { thingJson } from '../things';

/** Everything that a resource's page says, as JSON in the page's language. */
export const jsonForm: Form = async (asked: FormRequest) => {
  const thing = thingJson(asked);
  return thing && sendJson(asked.request, thing);
};
