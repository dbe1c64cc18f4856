import { z } from 'zod';
import type { RecordActionName } from '../../lib/desk/actions';
import { placeOf } from '../../lib/desk/place-form';
import { changeUpon, gazetteerFor, placeNamed, removeClaim, writeClaim } from './claims';
import { Correcting, changing, correctionIn, pageOf, reason, textsIn, version } from './document-handlers';
import { draftTextOf } from './draft-texts';
import { restorePublic, writeFacts } from './facts';
import { newArea } from './incidents';
import { read } from './input';
import { linkClaim } from './links';
import type { Asked, Outcome } from './outcome';
import { articlePage, Claims, chosenIn, claimPage, ofArticle } from './writing-handlers';

const Fields = z.looseObject({});
const Area = z.looseObject({ claims: Claims });
const Facts = z.looseObject({ version, reason });
const Claim = Correcting.extend({ claim: z.string().max(200).default('') });
const Restoring = Correcting.extend({ sequence: z.coerce.number().int().min(1) });

/** What is asked of the record itself. */
export const recordHandlers: Readonly<Record<RecordActionName, (asked: Asked) => Promise<Outcome>>> = {
  async 'write-facts'(asked) {
    const given = read(Facts, asked.input);
    await writeFacts(changing(asked, given), textsIn(given), null);
    return { page: pageOf(asked), done: 'facts-written' };
  },

  async 'correct-facts'(asked) {
    const given = read(Correcting, asked.input);
    await writeFacts(changing(asked, given), textsIn(given), correctionIn(asked, given));
    return { page: pageOf(asked), done: 'corrected' };
  },

  async 'correct-restore'(asked) {
    const given = read(Restoring, asked.input);
    await restorePublic(changing(asked, given), given.sequence, correctionIn(asked, given));
    return { page: pageOf(asked), done: 'public-restored' };
  },

  async 'correct-claim'(asked) {
    const given = read(Claim, asked.input);
    const { id } = await writeClaim(ofArticle(asked, given), given.claim, textsIn(given), correctionIn(asked, given));
    const page = claimPage(asked, id);
    return { body: { claim: id, page }, page, done: 'corrected' };
  },

  async 'correct-removal'(asked) {
    const given = read(Correcting, asked.input);
    await removeClaim(ofArticle(asked, given), asked.parameters.claim ?? '', correctionIn(asked, given));
    return { page: articlePage(asked), done: 'claim-removed' };
  },

  async 'add-place'(asked) {
    const text = await draftTextOf(asked.desk.store, asked.parameters.id ?? '');
    const gazetteer = gazetteerFor(text);
    const place = placeOf(
      textsIn(read(Fields, asked.input)),
      (id) => gazetteer.get(id) !== undefined,
      (name) => placeNamed(gazetteer, name),
    );
    await changeUpon({ kind: 'article', id: asked.parameters.id ?? '', by: asked.account }, (upon) => ({
      ...upon,
      places: [...upon.places, place],
    }));
    const page = `/articles/${asked.parameters.id}/text`;
    return { body: { place: place.id, page }, page, done: 'place-added' };
  },

  async 'new-area'(asked) {
    const { claims, ...given } = read(Area, asked.input);
    const id = await newArea(asked.parameters.id ?? '', claims, textsIn(given), asked.account);
    const page = `/documents/area/${id}`;
    return { body: { kind: 'area', id, page }, page, done: 'area-made' };
  },

  async 'correct-links'(asked) {
    const given = read(Correcting, asked.input);
    const claim = asked.parameters.claim ?? '';
    await linkClaim(ofArticle(asked, given), claim, chosenIn(textsIn(given)), correctionIn(asked, given));
    return { page: claimPage(asked, claim), done: 'corrected' };
  },
};
