import type { Form } from '../../../lib/publish/forms/form';
import { theRecord } from '../../store/open';
import { cardResponse } from '../card/request';

/** A resource's card: the picture that its link unfurls into. */
export const pngForm: Form = ({ request, locale, kind, slug }) => cardResponse(request, theRecord(), locale, { kind, slug });
