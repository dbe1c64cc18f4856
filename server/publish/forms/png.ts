import type { Form } from '../../../lib/publish/forms/form';
import { served } from '../../site/served';
import { cardResponse } from '../card/request';

/** A resource's card: the picture that its link unfurls into. */
export const pngForm: Form = ({ request, locale, kind, slug }) => cardResponse(request, served(), locale, { kind, slug });
