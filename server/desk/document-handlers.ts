import { z } from 'zod';
import type { DocumentActionName } from '../../lib/desk/actions';
import { type StepName, stepNames } from '../../lib/desk/steps';
import { longestReason, longestText } from '../../lib/desk/work';
import { describeProblem } from '../../lib/errors/problems';
import { locales } from '../../lib/i18n/locales';
import { correct, restore, takeStep, writeTexts } from './changes';
import { documentOf, documentsAtWork, type Work } from './documents';
import { line, read } from './input';
import { newArticle } from './new-article';
import type { Asked, Outcome } from './outcome';

export const version = z.string().max(100);
export const reason = line(longestReason).default('');
const Step = z.object({ version, reason });
const Withdrawal = z.object({ version, 'why-en': reason, 'why-ar': reason });
const Restoring = z.object({ version, sequence: z.coerce.number().int().min(1) });
const Texts = z.looseObject({ version, reason });
const Correcting = z.looseObject({ version, reason, 'what-en': reason, 'what-ar': reason, 'why-en': reason, 'why-ar': reason });

/** What was written into the texts of a document, by their names: "title.en". */
export const textsIn = (given: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text] as const] : [])));

/** "why-en" and "why-ar" as { en, ar }, without what is empty. */
export const inLanguages = (given: Readonly<Record<string, unknown>>, name: string): Record<string, string> =>
  Object.fromEntries(
    locales.flatMap((locale) => (given[`${name}-${locale}`] ? [[locale, String(given[`${name}-${locale}`])] as const] : [])),
  );

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

const NewArticle = z.object({
  dataset: z.string().max(200),
  outlet: z.string().max(200),
  language: z.enum(locales),
  published: z.string().trim().max(100),
  slug: z.string().trim().max(150).default(''),
  url: z.string().trim().max(2_000).default(''),
  text: z
    .string()
    .max(longestText)
    .refine((text) => text.trim() !== '', 'expected the text of the article'),
});

export const documentHandlers: Readonly<Record<DocumentActionName, (asked: Asked) => Promise<Outcome>>> = {
  async 'new-article'({ desk, account, input }) {
    const id = await newArticle(desk.store, read(NewArticle, input), account);
    const page = `/articles/${id}/text`;
    return { body: { kind: 'article', id, page }, page, done: 'article-made' };
  },

  async 'list-documents'() {
    return { body: { documents: (await documentsAtWork()).map(told) } };
  },

  async 'read-document'({ account, parameters: { kind = '', id = '' } }) {
    const { history, ...work } = await documentOf(kind, id);
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

  async 'write-texts'(asked) {
    const given = read(Texts, asked.input);
    await writeTexts(changing(asked, given), textsIn(given));
    return { page: pageOf(asked), done: 'texts-written' };
  },

  async correct(asked) {
    const given = read(Correcting, asked.input);
    const note = { what: inLanguages(given, 'what'), why: inLanguages(given, 'why') };
    await correct(changing(asked, given), textsIn(given), note, asked.now);
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
    const why = inLanguages(given, 'why');
    const status = await takeStep('withdraw', { ...changing(asked, given), reason: why.en ?? why.ar ?? '', why }, asked.now);
    return { body: { status }, page: pageOf(asked), done: 'withdraw' };
  },
};
