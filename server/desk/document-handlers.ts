import { z } from 'zod';
import { textOfFile } from '../../lib/article-text/file';
import type { DocumentActionName } from '../../lib/desk/actions';
import { noteOf } from '../../lib/desk/facts-form';
import { textsAt } from '../../lib/desk/fields';
import { formNames } from '../../lib/desk/form-fields';
import { isItemKind } from '../../lib/desk/items';
import { type StepName, stepNames } from '../../lib/desk/steps';
import { versionPattern } from '../../lib/desk/version-name';
import { longestReason } from '../../lib/desk/work';
import { describeProblem } from '../../lib/errors/problems';
import { ownLanguages } from '../../lib/i18n/languages';
import { restore, takeStep, writeTexts, written } from './changes';
import { correct } from './corrections';
import { documentSeenBy, documentsAtWork, type Work } from './documents';
import { formFieldsOf } from './form-fields';
import { line, read } from './input';
import { listWithHistory } from './items';
import { newArticle } from './new-article';
import type { Asked, Outcome } from './outcome';

export const version = z.string().max(100);
export const reason = line(longestReason).default('');
const named = z.string().max(200).default('');
const OfForm = z.object({
  form: z.enum(formNames),
  claim: named,
  item: named,
  path: z.string().max(300).default(''),
  mark: named,
  seen: version.default(''),
  language: z.enum(ownLanguages),
});
const Step = z.object({ version, reason });
const Withdrawal = z.object({ version, 'why-en': reason, 'why-ar': reason });
const Withholding = z.object({
  version,
  reason,
  address: z.enum(['told', 'silent']).default('told'),
  'why-en': reason,
  'why-ar': reason,
  along: z.union([z.string().max(300), z.array(z.string().max(300)).max(200)]).default([]),
});
/** Of an earlier version its name; programs may send the number of a change set as one. */
export const versionInput = z.coerce
  .string()
  .regex(versionPattern, 'expected a number of the history such as 12, or "before-12" for what stood before that change');
const Restoring = z.object({ version, sequence: versionInput });
const Texts = z.looseObject({ version, reason });
/** Of what is public: why, whether it is a correction, and what readers are told then. */
export const Correcting = z.looseObject({
  version,
  reason,
  correction: z.enum(['', 'yes', 'no']).default(''),
  'what-en': reason,
  'what-ar': reason,
  'why-en': reason,
  'why-ar': reason,
});

/** What was written into the texts of a document, by their names: "title.en". */
export const textsIn = (given: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text] as const] : [])));

/** @param isAsked whether what the public sees is changed. @throws Refusal correction-unsaid, note-missing */
export const correctionIn = ({ now }: Asked, given: Record<string, unknown>, isAsked = true) => ({
  note: noteOf(textsIn(given), isAsked),
  now,
});

/** As programs get it. */
const told = ({ document: { kind, id, dataset, version: held }, status, problems }: Work) => ({
  kind,
  id,
  dataset,
  version: held,
  status,
  problems: problems.map(describeProblem),
});

/** What a step is about: the document that the address names, and who takes it. */
export const changing = (
  { account, parameters: { kind = '', id = '' } }: Asked,
  given: { version: string; reason?: string },
) => ({
  kind,
  id,
  version: given.version,
  by: account,
  reason: given.reason ?? '',
});
export const pageOf = ({ parameters: { kind, id } }: Asked) => `/documents/${kind}/${id}`;

const step =
  (name: StepName) =>
  async (asked: Asked): Promise<Outcome> => {
    const status = await takeStep(name, changing(asked, read(Step, asked.input)), asked.now);
    return { body: { status }, page: pageOf(asked), done: name };
  };

/** With the fields of a new source, where the record does not have who published it. */
const NewArticle = z.looseObject({
  dataset: z.string().max(200),
  outlet: z.string().max(200).default(''),
  /** Empty: as the text shows it. */
  language: z.enum(['', ...ownLanguages]).default(''),
  published: z.string().trim().max(100),
  slug: z.string().trim().max(150).default(''),
  url: z.string().trim().max(2_000).default(''),
  /** Empty where a file brings it. */
  text: z.string().default(''),
});

/** As on the page with a script: a file comes behind what stands in the field. */
const withFile = async (text: string, { name, bytes }: { name: string; bytes: Uint8Array }) =>
  [text.trimEnd(), await textOfFile(name, bytes)].filter(Boolean).join('\n\n');

export const documentHandlers: Readonly<Record<DocumentActionName, (asked: Asked) => Promise<Outcome>>> = {
  async 'new-article'({ desk, account, textForm }) {
    const { file, fields } = await textForm();
    const given = read(NewArticle, fields);
    const text = file ? await withFile(given.text, file) : given.text;
    const id = await newArticle(desk.store, { ...given, text, fields: textsIn(given) }, account);
    const page = `/articles/${id}/text`;
    return { body: { kind: 'article', id, page }, page, done: 'article-made' };
  },

  async 'list-documents'({ account }) {
    return { body: { documents: (await documentsAtWork(account)).map(told) } };
  },

  async 'read-document'({ account, parameters: { kind = '', id = '' } }) {
    const { history, ...work } = await (isItemKind(kind) ? listWithHistory : documentSeenBy)(account, kind, id);
    return {
      body: {
        ...told(work),
        document: work.document.body,
        // A viewer sees what is written, but not who wrote it.
        history: history.map(({ sequence, at, author, reason: why }) => ({
          sequence,
          at,
          reason: why,
          ...(account.role !== 'viewer' && { author }),
        })),
      },
    };
  },

  async 'read-form'({ account, parameters: { kind = '', id = '' }, input }) {
    const { language: locale, ...wanted } = read(OfForm, input);
    return { body: { ...(await formFieldsOf(account, { kind, id, locale, ...wanted })) } };
  },

  async 'write-texts'(asked) {
    const given = read(Texts, asked.input);
    await writeTexts(changing(asked, given), textsIn(given));
    return { page: pageOf(asked), done: 'texts-written' };
  },

  async correct(asked) {
    const given = read(Correcting, asked.input);
    const texts = textsIn(given);
    await correct(changing(asked, given), (document) => ({ body: written(document, texts) }), correctionIn(asked, given));
    return { page: pageOf(asked), done: 'corrected' };
  },

  async restore(asked) {
    const given = read(Restoring, asked.input);
    await restore(changing(asked, given), given.sequence);
    return { page: pageOf(asked), done: 'restored' };
  },

  ...(Object.fromEntries(stepNames.map((name) => [name, step(name)])) as Record<StepName, (asked: Asked) => Promise<Outcome>>),

  async withdraw(asked) {
    const given = read(Withdrawal, asked.input);
    const why = textsAt(given, 'why');
    const status = await takeStep('withdraw', { ...changing(asked, given), reason: why.en ?? why.ar ?? '', why }, asked.now);
    return { body: { status }, page: pageOf(asked), done: 'withdraw' };
  },

  async withhold(asked) {
    const { address, along, ...given } = read(Withholding, asked.input);
    const atAddress = address === 'silent' ? null : textsAt(given, 'why');
    const withheld = { atAddress, along: [along].flat() };
    const status = await takeStep('withhold', { ...changing(asked, given), withheld }, asked.now);
    return { body: { status }, page: pageOf(asked), done: 'withhold' };
  },
};
