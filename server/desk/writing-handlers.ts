import { z } from 'zod';
import type { WritingActionName } from '../../lib/desk/actions';
import { Mark, mostMarks } from '../../lib/desk/draft-text';
import { type Fields, textsAt } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import { sourceOf } from '../../lib/desk/source-form';
import { longestComment } from '../../lib/desk/talk';
import { toPortable } from '../../lib/gazetteer/portable';
import { served } from '../site/served';
import { changeUpon, removeClaim, sourcesFor, writeClaim } from './claims';
import { deleteDraft } from './deletion';
import { changing, correctionIn, pageOf, reason, textsIn, version } from './document-handlers';
import { documentOf } from './documents';
import { draftTextOf, writeMarks } from './draft-texts';
import { writeHead } from './head';
import { joinIncident, newIncident } from './incidents';
import { line, read } from './input';
import { type LinkChosen, linkClaim } from './links';
import type { Asked, Outcome } from './outcome';
import { assign, comment, settle } from './talk';

const short = z.string().max(200);
const Form = z.looseObject({ version, reason });
export const Claim = z.looseObject({ version, reason, claim: short.default(''), after: z.enum(['', 'next']).default('') });
export const Claims = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(short).max(200)).default([]);
const Joining = z.looseObject({ reason, incident: short, claims: Claims });
const Incident = z.looseObject({ claims: Claims });
const Decided = z.object({
  marks: z
    .array(z.object({ start: z.number().int().min(0), end: z.number().int().min(1), mark: Mark.nullable() }))
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

/** The rows of the form that compares claims: "link-3" is how, "link-3-claim" which, "about-3-en" on what. */
export function chosenIn(fields: Fields): LinkChosen[] {
  return Object.keys(fields).flatMap((name): LinkChosen[] => {
    const [, row] = /^link-(\d+)$/.exec(name) ?? [];
    const how = fields[name];
    const claim = fields[`link-${row}-claim`];
    if (row === undefined || claim === undefined) return [];
    if (how !== 'none' && how !== 'supports' && how !== 'contradicts' && how !== 'replaces')
      throw new Refusal('wrong-input', name);
    return [{ claim, how, about: textsAt(fields, `about-${row}`) }];
  });
}

export const writingHandlers: Readonly<Record<WritingActionName, (asked: Asked) => Promise<Outcome>>> = {
  async 'read-places'() {
    return { body: { ...toPortable(served().record.gazetteer) } };
  },

  async 'read-text'(asked) {
    await documentOf('article', articleOf(asked));
    return { body: { ...(await draftTextOf(asked.desk.store, articleOf(asked))) } };
  },

  async 'write-marks'(asked) {
    const { marks } = read(Decided, asked.input);
    const { status } = await documentOf('article', articleOf(asked));
    if (status !== 'draft' && status !== 'in-review') throw new Refusal('other-status');
    await writeMarks(asked.desk.store, articleOf(asked), marks);
    return { page: `/articles/${articleOf(asked)}/text` };
  },

  async 'write-head'(asked) {
    const given = read(Form, asked.input);
    await writeHead(ofArticle(asked, given), fieldsOf(given));
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

  async 'add-source'(asked) {
    const fields = fieldsOf(read(z.looseObject({}), asked.input));
    const text = await draftTextOf(asked.desk.store, articleOf(asked));
    const known = new Set(sourcesFor(text).map(({ id }) => id));
    const source = sourceOf(fields, (id) => known.has(id));
    if (source.countsWith !== undefined && !known.has(source.countsWith)) throw new Refusal('source-unknown', source.countsWith);
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

  async 'join-incident'(asked) {
    const { incident, claims, ...given } = read(Joining, asked.input);
    const why = { reason: given.reason, correction: () => correctionIn(asked, given) };
    const waits = await joinIncident(incident, articleOf(asked), claims, { by: asked.account, ...why });
    return waits
      ? { body: { waits }, page: articlePage(asked), done: 'claims-will-join' }
      : { body: { waits }, page: `/documents/incident/${incident}`, done: 'claims-joined' };
  },

  async comment(asked) {
    const { text, field } = read(Comment, asked.input);
    await comment(asked.desk.store, named(asked), { by: asked.account.id, field, text, now: asked.now });
    return { page: pageOf(asked), done: 'commented' };
  },

  async 'settle-comment'(asked) {
    await settle(asked.desk.store, named(asked), asked.parameters.comment ?? '');
    return { page: pageOf(asked), done: 'settled' };
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
