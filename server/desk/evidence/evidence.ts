import type { Account } from '../../../lib/desk/account';
import { actions, mayDo } from '../../../lib/desk/actions';
import type { KeptCopy } from '../../../lib/desk/evidence';
import { asRefusal, Refusal } from '../../../lib/desk/refusals';
import { defaultReasons } from '../../../lib/desk/steps';
import { isClosed } from '../../../lib/record/document-status';
import { Evidence } from '../../../lib/record/evidence';
import { newId } from '../../accounts/tokens';
import type { JsonObject } from '../../truth/json';
import { type Document, keyOf } from '../../truth/truth';
import { bodyAt, type Changing, commitAll, requireReadable } from '../changes';
import { documentOf } from '../documents';
import type { SentFile } from '../outcome';
import type { DeskStore } from '../store/store';
import { measured } from '../upload';

/** What is kept of an article's page, as the document has it. */
export const evidenceOf = ({ body }: Document): Evidence => Evidence.safeParse(body.evidence ?? {}).data ?? {};

/**
 * Changes what is kept of an article's page: of a draft by who writes, of what is public by reviewers, with a reason.
 * @throws Refusal not-found, other-status, not-allowed, reason-missing, wrong-input, not-sound, stale
 */
async function change(changing: Changing | Adding, work: (evidence: Evidence) => Evidence): Promise<void> {
  const { document, status } = await changeable(changing);
  const made = work(evidenceOf(document));
  const read = Evidence.safeParse(made);
  if (!read.success) throw Refusal.ofSchema(read.error);
  const { evidence: _, ...rest } = document.body;
  const evidence = JSON.parse(JSON.stringify(made)) as JsonObject;
  const written: JsonObject = Object.keys(evidence).length > 0 ? { ...rest, evidence } : rest;
  requireReadable(written);
  const next = { ...document, body: status === 'published' ? written : bodyAt('draft', written) };
  const { by, reason } = changing;
  const expected = { [keyOf(document)]: document.version };
  await commitAll([next], { by, reason: reason || defaultReasons.evidence, expected }, 'stale');
}

/** What adds to a document, whatever else was changed of it since somebody saw it. */
type Adding = Omit<Changing, 'version'>;

/** The same once more where somebody saves between reading and writing. */
async function add(adding: Adding, work: (evidence: Evidence) => Evidence, attempts = 3): Promise<void> {
  try {
    await change(adding, work);
  } catch (error) {
    if (attempts <= 1 || asRefusal(error)?.code !== 'stale') throw error;
    await add(adding, work, attempts - 1);
  }
}

/** Whether somebody may change it now. @throws Refusal not-found, other-status, not-allowed, reason-missing, stale */
async function changeable({ kind, id, by, reason, ...seen }: Changing | Adding) {
  if (kind !== 'article') throw new Refusal('not-found');
  const found = await documentOf(kind, id);
  const { status, document } = found;
  if (isClosed(status)) throw new Refusal('other-status');
  if (status === 'published' && !mayDo(actions.correct, by.role)) throw new Refusal('not-allowed');
  if (status === 'published' && reason === '') throw Refusal.at('reason', 'reason-missing');
  if ('version' in seen && document.version !== seen.version) throw new Refusal('stale');
  return found;
}

/** Says when the page was opened, and where a public archive has it; "" takes it away. */
export const writeEvidence = (changing: Changing, { accessed, archive }: { accessed: string; archive: string }): Promise<void> =>
  change(changing, ({ copy }) => ({
    ...(accessed !== '' && { accessed }),
    ...(archive !== '' && { archive }),
    ...(copy && { copy }),
  }));

/**
 * Keeps a copy of an article's page for the desk, and tells readers its SHA-256.
 * @param receive reads the file, and what the fields beside the file say, once they are read
 * @throws Refusal copy-known where one is kept already, and what `change` refuses
 */
export async function keepCopy(
  store: DeskStore,
  article: string,
  {
    receive,
    by,
    now,
  }: {
    receive: (keep: (file: SentFile) => Promise<KeptCopy>) => Promise<{ kept: KeptCopy; adding: Adding }>;
    by: Account;
    now: Date;
  },
): Promise<void> {
  if (await store.get('copy', article)) throw new Refusal('copy-known');
  const file = newId('f');
  try {
    const { kept, adding } = await receive(async ({ name, content }) => {
      const measuring = measured(content);
      await store.files.put(file, measuring.content);
      return { id: article, file, name, ...measuring.told(), by: by.id, at: now.toISOString() };
    });
    await changeable(adding);
    await store.change(async (on) => {
      if (await on.get('copy', article)) throw new Refusal('copy-known');
      on.put('copy', article, kept);
    });
    const copy = { sha256: kept.sha256, bytes: kept.bytes, kept: kept.at.slice(0, 10) };
    await add(adding, (evidence) => ({ ...evidence, copy })).catch(async (error) => {
      await store.change((on) => on.delete('copy', article));
      throw error;
    });
  } catch (error) {
    await store.files.delete(file);
    throw error;
  }
}

/**
 * Deletes a copy; that there was one, and why there is none now, stays beside its SHA-256.
 * @throws Refusal not-found, reason-missing, and what `change` refuses
 */
export async function deleteCopy(
  store: DeskStore,
  changing: Changing,
  why: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  if (Object.keys(why).length === 0) throw new Refusal('reason-missing');
  const kept = await store.get('copy', changing.id);
  const { document } = await changeable(changing);
  const { copy } = evidenceOf(document);
  if (!copy || copy.deleted) throw new Refusal('not-found');
  const deleted = { date: now.toISOString().slice(0, 10), why };
  await change(changing, (evidence) => ({ ...evidence, copy: { ...copy, deleted } }));
  await forgetCopy(store, changing.id);
  if (kept) await store.files.delete(kept.file);
}

/** Takes away the copy of an article, with its file. */
export async function forgetCopy(store: DeskStore, article: string): Promise<void> {
  const kept = await store.get('copy', article);
  if (!kept) return;
  await store.change((on) => on.delete('copy', article));
  await store.files.delete(kept.file);
}
