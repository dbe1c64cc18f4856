import { z } from 'zod';
import type { WritingActionName } from '../../lib/desk/actions';
import { Mark, mostMarks } from '../../lib/desk/draft-text';
import { type Fields, textsAt } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import { sourceOf } from '../../lib/desk/source-form';
import { longestComment } from '../../lib/desk/talk';
import { longestSearch, type OnMapKind } from '../../lib/desk/work';
import { toPortable } from '../../lib/gazetteer/portable';
import { isOwnLanguage } from '../../lib/i18n/languages';
import { isAtWork } from '../../lib/record/document-status';
import { served } from '../site/served';
import { outcomesOf } from './claim-outcomes';
import { changeUpon, removeClaim, sourcesFor, writeClaim } from './claims';
import { deleteDraft } from './deletion';
import { changing, correctionIn, pageOf, reason, textsIn, version } from './document-handlers';
import { storedDocument } from './documents';
import { draftTextOf, writeMarks } from './draft-texts';
import { findEntries } from './find-entries';
import { writeHead } from './head';
import { newIncident } from './incidents';
import { line, read } from './input';
import { joinEntry } from './joins';
import { type LinkChosen, linkClaim } from './links';
import type { Asked, Outcome } from './outcome';
import { assign, comment, settle } from './talk';
import { articleTried } from './trial';

const short = z.string().max(200);
const Form = z.looseObject({ version, reason });
export const Claim = z.looseObject({ version, reason, claim: short.default(''), after: z.enum(['', 'next']).default('') });
export const Claims = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(short).max(200)).default([]);
/** To what claims are added: an incident, or an area. */
const Joining = z
  .looseObject({ reason, incident: short.optional(), area: short.optional(), claims: Claims })
  .refine(({ incident, area }) => (incident === undefined) !== (area === undefined), {
    path: ['incident'],
    error: 'expected the id of an incident, or as "area" that of an area',
  });
const Finding = z.object({
  q: z.string().max(longestSearch).default(''),
  language: z.string().refine(isOwnLanguage).catch('en'),
});
const Incident = z.looseObject({ claims: Claims });
const Decided = z.object({
  marks: z
    .array(
      z.object({
        start: z.number().int().min(0),
        end: z.number().int().min(1),
        mark: Mark.nullable(),
        // As `read-text` and this action answer them.
        seen: z.array(Mark).max(mostMarks),
      }),
    )
    .max(mostMarks),
});
const Comment = z.object({ text: z.string().trim().min(1).max(longestComment), field: line(200).default('') });
const Assigned = z.object({ account: short.default('') });
const Deletion = z.object({ version, reason });

/** The article that an address names. @throws Refusal not-found */
const articleOf = ({ parameters: { id = '' } }: Asked) => id;
export const ofArticle = (asked: Asked, given: { version: string; reason?: string }) => ({
  ...changing(asked, given),
  kind: 'article',
  id: articleOf(asked),
});
export const fieldsOf = (given: Record<string, unknown>): Fields => textsIn(given);
export const claimPage = (asked: Asked, claim: string) => `/articles/${articleOf(asked)}/claims/${claim}`;
export const articlePage = (asked: Asked) => `/documents/article/${articleOf(asked)}`;

/** The rows of the form that compares claims: "link-ROW" is how, "link-ROW-claim" which, "about-ROW-en" on what. */
export function chosenIn(fields: Fields): LinkChosen[] {
  return Object.keys(fields).flatMap((name): LinkChosen[] => {
    const [, row] = /^link-(.+?)(?<!-claim)$/.exec(name) ?? [];
    const how = fields[name];
    const claim = fields[`link-${row}-claim`];
    if (row === undefined || claim === undefined) return [];
    if (how !== 'none' && how !== 'supports' && how !== 'contradicts' && how !== 'replaces')
      throw Refusal.at(name, 'wrong-input', `got "${how?.slice(0, 20)}"`);
    return [{ row, claim, how, about: textsAt(fields, `about-${row}`) }];
  });
}

export const writingHandlers: Readonly<Record<WritingActionName, (asked: Asked) => Promise<Outcome>>> = {
  async 'read-places'() {
    return { body: { ...toPortable(served().record.gazetteer) } };
  },

  async 'read-text'(asked) {
    await storedDocument('article', articleOf(asked));
    return { body: { ...(await draftTextOf(asked.desk.store, articleOf(asked))) } };
  },

  async 'write-marks'(asked) {
    const { marks } = read(Decided, asked.input);
    const { status } = await storedDocument('article', articleOf(asked));
    if (!isAtWork(status)) throw new Refusal('other-status');
    const text = await writeMarks(asked.desk.store, articleOf(asked), marks);
    // With what others have decided meanwhile of other phrases.
    return { body: { marks: text.marks, places: text.upon.places }, page: `/articles/${articleOf(asked)}/text` };
  },

  async 'write-head'(asked) {
    const given = read(Form, asked.input);
    await writeHead(ofArticle(asked, given), fieldsOf(given), asked.now);
    return { page: articlePage(asked), done: 'head-written' };
  },

  async 'write-claim'(asked) {
    const given = read(Claim, asked.input);
    const { id, following } = await writeClaim(ofArticle(asked, given), given.claim, fieldsOf(given));
    const page = given.after === 'next' ? `${claimPage(asked, 'new')}?paragraph=${following}` : claimPage(asked, id);
    return { body: { claim: id, page }, page, done: 'claim-written' };
  },

  async 'remove-claim'(asked) {
    await removeClaim(ofArticle(asked, read(Form, asked.input)), asked.parameters.claim ?? '');
    return { page: articlePage(asked), done: 'claim-removed' };
  },

  async 'link-claim'(asked) {
    const given = read(Form, asked.input);
    await linkClaim(ofArticle(asked, given), asked.parameters.claim ?? '', chosenIn(fieldsOf(given)));
    return { page: claimPage(asked, asked.parameters.claim ?? ''), done: 'claims-linked' };
  },

  async 'try-claim'(asked) {
    const fields = fieldsOf(read(z.looseObject({}), asked.input));
    const claim = asked.parameters.claim ?? '';
    const { document, text } = await articleTried(articleOf(asked), claim, fields, chosenIn(fields));
    return { body: { outcomes: await outcomesOf(document, claim, text) }, page: claimPage(asked, claim) };
  },

  async 'add-source'(asked) {
    const fields = fieldsOf(read(z.looseObject({}), asked.input));
    const text = await draftTextOf(asked.desk.store, articleOf(asked));
    const known = new Set(sourcesFor(text).map(({ id }) => id));
    const source = sourceOf(fields, known);
    await changeUpon({ kind: 'article', id: articleOf(asked), by: asked.account }, (upon) => ({
      ...upon,
      sources: [...upon.sources, source],
    }));
    return { body: { source: source.id }, page: articlePage(asked), done: 'source-added' };
  },

  async 'new-incident'(asked) {
    const { claims, ...given } = read(Incident, asked.input);
    const id = await newIncident(articleOf(asked), claims, fieldsOf(given), asked.account);
    const page = `/documents/incident/${id}`;
    return { body: { kind: 'incident', id, page }, page, done: 'incident-made' };
  },

  async 'find-entries'({ input }) {
    const { q, language } = read(Finding, input);
    return { body: { found: await findEntries(q, language) } };
  },

  async 'join-entry'(asked) {
    const { incident, area, claims, ...given } = read(Joining, asked.input);
    const [kind, id]: [OnMapKind, string] = incident === undefined ? ['area', area ?? ''] : ['incident', incident];
    const why = { reason: given.reason, correction: () => correctionIn(asked, given) };
    const waits = await joinEntry({ kind, id }, articleOf(asked), claims, { by: asked.account, ...why });
    return waits
      ? { body: { waits }, page: articlePage(asked), done: 'claims-will-join' }
      : { body: { waits }, page: `/documents/${kind}/${id}`, done: 'claims-joined' };
  },

  async comment(asked) {
    const { text, field } = read(Comment, asked.input);
    await comment(asked.desk.store, named(asked), { by: asked.account.id, field, text, now: asked.now });
    return { page: pageOf(asked), isOwnPage: true, done: 'commented' };
  },

  async 'settle-comment'(asked) {
    await settle(asked.desk.store, named(asked), asked.parameters.comment ?? '');
    return { page: pageOf(asked), isOwnPage: true, done: 'settled' };
  },

  async assign(asked) {
    await assign(asked.desk.store, named(asked), read(Assigned, asked.input).account);
    return { page: pageOf(asked), done: 'assigned' };
  },

  async delete(asked) {
    await deleteDraft(asked.desk.store, changing(asked, read(Deletion, asked.input)));
    return { page: '', done: 'deleted' };
  },
};

const named = ({ parameters: { kind = '', id = '' } }: Asked) => ({ kind, id });
