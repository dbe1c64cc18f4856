import type { DraftText } from '../../lib/desk/draft-text';
import type { Fields } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import { locales } from '../../lib/i18n/locales';
import { isClosed } from '../../lib/record/document-status';
import type { Document } from '../truth/truth';
import { claimIn } from './claims';
import { theDesk } from './desk';
import { storedDocument } from './documents';
import { draftTextOf } from './draft-texts';
import { type LinkChosen, linkedIn, linkedUpon, requireLinkable } from './links';

/**
 * An article as it would be, were a claim of it saved as its forms say now, with what would stand beside it. Nothing is kept.
 * @param fields those of the form of the claim, where they are sent too: it has a field "mode"
 * @param chosen how it stands to others; on what exactly need not be said yet
 * @throws Refusal not-found, other-status, other-speaker, and those of `claimIn`
 */
export async function articleTried(
  article: string,
  claim: string,
  fields: Fields,
  chosen: readonly LinkChosen[],
): Promise<{ document: Document; text: DraftText }> {
  const { document, status } = await storedDocument('article', article);
  if (isClosed(status)) throw new Refusal('other-status');
  const kept = await draftTextOf((await theDesk()).store, article);
  const { body, text } =
    fields.mode === undefined ? { body: document.body, text: kept } : await claimIn(document, kept, claim, fields);
  const formed = { ...document, body };
  await requireLinkable(formed, text, claim, chosen);
  const [language = ''] = locales();
  const spoken = chosen.map((one) => ({ ...one, about: Object.keys(one.about).length > 0 ? one.about : { [language]: '…' } }));
  return {
    document: { ...formed, body: linkedIn(formed, claim, spoken) },
    text: { ...text, upon: linkedUpon(text.upon, article, claim, spoken) },
  };
}
