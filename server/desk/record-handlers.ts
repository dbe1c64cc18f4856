import { z } from 'zod';
import type { RecordActionName } from '../../lib/desk/actions';
import { type DraftText, type Mark, marksOver, type Span } from '../../lib/desk/draft-text';
import { placeOf } from '../../lib/desk/place-form';
import { Refusal } from '../../lib/desk/refusals';
import { gazetteerFor, placeNamed } from './claim-places';
import { changeUpon, removeClaim, writeClaim } from './claims';
import { Correcting, changing, correctionIn, pageOf, reason, textsIn, version, versionInput } from './document-handlers';
import { draftTextOf, versionOfMarks, writeMarks } from './draft-texts';
import { restorePublic, writeFacts } from './facts';
import { writeHead } from './head';
import { newArea } from './incidents';
import { read } from './input';
import { restoreItem, writeItem } from './items';
import { linkClaim } from './links';
import { newActor } from './new-actor';
import type { Asked, Outcome } from './outcome';
import { articlePage, Claims, chosenIn, claimPage, ofArticle } from './writing-handlers';

/** A new place, with the words of the text that mean it, where it was asked for from them. */
const offset = z.coerce.number().int().min(0).optional();
const NewPlace = z.looseObject({ 'words-from': offset, 'words-to': offset, version: version.default('') });
const Area = z.looseObject({ claims: Claims });
const Actor = z.looseObject({ dataset: z.string().max(200) });
const Facts = z.looseObject({ version, reason });
const Claim = Correcting.extend({ claim: z.string().max(200).default('') });
const Restoring = Correcting.extend({ sequence: versionInput });

const itemPage = (asked: Asked) => `${pageOf(asked)}/items/${asked.parameters.item}`;
const changingItem = (asked: Asked, given: { version: string; reason: string }) => ({
  ...changing(asked, given),
  item: asked.parameters.item ?? '',
});

/** @throws Refusal wrong-input where the words are none of the text: before anything is kept */
function spanIn({ text }: DraftText, start: number, end: number): Span {
  if (start < end && end <= text.length) return { start, end };
  throw new Refusal('wrong-input', `words-from, words-to: got ${start} to ${end}, expected words of a text of ${text.length}`);
}

/** @param held of the marks over the words, as they were seen; "" where none were. @throws Refusal stale */
function requireVersion(text: DraftText, span: Span, held: string): void {
  const version = versionOfMarks(text, span);
  if (version === (held || versionOfMarks({ marks: [] }, span))) return;
  throw new Refusal('stale', `version: got "${held}", expected "${version}", that of what is decided of these words`);
}

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

  async 'correct-item'(asked) {
    const given = read(Correcting, asked.input);
    await writeItem(changingItem(asked, given), textsIn(given), correctionIn(asked, given));
    return { page: itemPage(asked), done: 'corrected' };
  },

  async 'restore-item'(asked) {
    const given = read(Restoring, asked.input);
    await restoreItem(changingItem(asked, given), given.sequence, correctionIn(asked, given));
    return { page: itemPage(asked), done: 'public-restored' };
  },

  async 'correct-head'(asked) {
    const given = read(Correcting, asked.input);
    await writeHead(ofArticle(asked, given), textsIn(given), asked.now, correctionIn(asked, given));
    return { page: articlePage(asked), done: 'corrected' };
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
    const article = asked.parameters.id ?? '';
    const { 'words-from': start, 'words-to': end, version: held, ...given } = read(NewPlace, asked.input);
    const text = await draftTextOf(asked.desk.store, article);
    const gazetteer = gazetteerFor(text);
    const place = placeOf(
      textsIn(given),
      (id) => gazetteer.get(id) !== undefined,
      (name) => placeNamed(gazetteer, name),
    );
    const span = start !== undefined && end !== undefined ? spanIn(text, start, end) : null;
    if (span) requireVersion(text, span, held);
    await changeUpon({ kind: 'article', id: article, by: asked.account }, (upon) => ({
      ...upon,
      places: [...upon.places, place],
    }));
    if (span) {
      const mark: Mark = { ...span, decision: 'chosen', where: { relation: 'at', place: place.id } };
      await writeMarks(asked.desk.store, article, [{ ...span, mark, seen: marksOver(text.marks, span) }]);
    }
    const page = `/articles/${article}/text${span ? `?at=${span.start}` : ''}`;
    return { body: { place: place.id, page }, page, done: 'place-added' };
  },

  async 'new-actor'(asked) {
    const { dataset, ...given } = read(Actor, asked.input);
    const id = await newActor(dataset, textsIn(given), asked.account);
    const page = `/documents/actor/${id}`;
    return { body: { kind: 'actor', id, page }, page, done: 'actor-made' };
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
