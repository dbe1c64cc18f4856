import { z } from 'zod';
import type { DocumentActionName } from '../../lib/desk/actions';
import { type StepName, stepNames } from '../../lib/desk/steps';
import { longestReason } from '../../lib/desk/work';
import { describeProblem } from '../../lib/errors/problems';
import { documentOf, documentsAtWork, restore, takeStep, type Work, writeTexts } from './documents';
import { line, read } from './input';
import type { Asked, Outcome } from './outcome';

const version = z.string().max(100);
const reason = line(longestReason).default('');
const Step = z.object({ version, reason });
const Withdrawal = z.object({ version, 'why-en': reason, 'why-ar': reason });
const Restoring = z.object({ version, sequence: z.coerce.number().int().min(1) });
const Texts = z.looseObject({ version, reason });

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
const changing = ({ account, parameters: { kind = '', id = '' } }: Asked, given: { version: string; reason?: string }) => ({
  kind,
  id,
  version: given.version,
  by: account,
  reason: given.reason ?? '',
});
const pageOf = ({ parameters: { kind, id } }: Asked) => `/documents/${kind}/${id}`;

const step =
  (name: StepName) =>
  async (asked: Asked): Promise<Outcome> => {
    const status = await takeStep(name, changing(asked, read(Step, asked.input)), asked.now);
    return { body: { status }, page: pageOf(asked), done: name };
  };

export const documentHandlers: Readonly<Record<DocumentActionName, (asked: Asked) => Promise<Outcome>>> = {
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
    const texts = Object.entries(given).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : []));
    await writeTexts(changing(asked, given), Object.fromEntries(texts));
    return { page: pageOf(asked), done: 'texts-written' };
  },

  async restore(asked) {
    const given = read(Restoring, asked.input);
    await restore(changing(asked, given), given.sequence);
    return { page: pageOf(asked), done: 'restored' };
  },

  ...(Object.fromEntries(stepNames.map((name) => [name, step(name)])) as Record<StepName, (asked: Asked) => Promise<Outcome>>),

  async withdraw(asked) {
    const given = read(Withdrawal, asked.input);
    const why = Object.fromEntries(
      (['en', 'ar'] as const).flatMap((locale) => (given[`why-${locale}`] ? [[locale, given[`why-${locale}`]]] : [])),
    );
    const status = await takeStep(
      'withdraw',
      { ...changing(asked, given), reason: given['why-en'] || given['why-ar'], why },
      asked.now,
    );
    return { body: { status }, page: pageOf(asked), done: 'withdraw' };
  },
};
