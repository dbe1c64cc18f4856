import { z } from 'zod';
import type { EvidenceActionName } from '../../lib/desk/actions';
import { textsAt } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import { changing, reason, version } from './document-handlers';
import { deleteCopy, keepCopy, writeEvidence } from './evidence/evidence';
import { line, read } from './input';
import type { Asked, Outcome } from './outcome';

const Written = z.object({
  version,
  reason,
  accessed: z.union([z.literal(''), z.iso.date()]).default(''),
  archive: line(2_000).default(''),
});
/** A copy is added where none is, and takes the place of nothing: which version its page showed does not matter. */
const Copied = z.object({ reason });
const Deleting = z.object({ version, 'why-en': reason, 'why-ar': reason });

const pageOf = ({ parameters: { id } }: Asked) => `/articles/${id}/evidence`;

export const evidenceHandlers: Readonly<Record<EvidenceActionName, (asked: Asked) => Promise<Outcome>>> = {
  async 'write-evidence'(asked) {
    const given = read(Written, asked.input);
    await writeEvidence(changing(asked, given), given);
    return { page: pageOf(asked), done: 'evidence-written' };
  },

  async 'keep-copy'(asked) {
    const {
      desk: { store },
      account,
      parameters: { kind, id = '' },
      now,
    } = asked;
    if (kind !== 'article') throw new Refusal('not-found');
    await keepCopy(store, id, {
      by: account,
      now,
      async receive(keep) {
        const { kept, fields } = await asked.upload(keep);
        return { kept, adding: { kind, id, by: account, ...read(Copied, fields) } };
      },
    });
    return { page: pageOf(asked), done: 'copy-kept' };
  },

  async 'read-copy'({ desk: { store }, parameters: { kind, id = '' } }) {
    const kept = kind === 'article' ? await store.get('copy', id) : null;
    const content = kept && (await store.files.read(kept.file));
    if (!content) throw new Refusal('not-found');
    // Whatever it is: nothing of it is to run here.
    return { file: { content, type: 'application/octet-stream', name: kept.name } };
  },

  async 'delete-copy'(asked) {
    const given = read(Deleting, asked.input);
    const why = textsAt(given, 'why');
    await deleteCopy(asked.desk.store, { ...changing(asked, given), reason: why.en ?? why.ar ?? '' }, why, asked.now);
    return { page: pageOf(asked), done: 'copy-deleted' };
  },
};
