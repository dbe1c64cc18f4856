import { serving } from '../pages';
import { theSite } from '.';
import { served } from './served';

const patienceMs = 2_000;

export interface Readiness {
  ready: boolean;
  /** Why it is not, or what does not work as it should. */
  reasons: { code: 'ending' | 'index' | 'refused' | 'unreachable'; since?: string; text: string }[];
}

/**
 * Whether requests should be sent to this process. A change that is refused, or a database that does not answer, is told
 * and changes nothing: the last good state is served, and every node would be taken out at once.
 */
export async function readiness(): Promise<Readiness> {
  const { isEnding } = serving();
  const refusal = (await theSite())?.refusal ?? null;
  const stops: Readiness['reasons'] = [];
  if (isEnding) stops.push({ code: 'ending', text: 'The process was told to end.' });
  if (!(await answers())) stops.push({ code: 'index', text: `The index has not answered within ${patienceMs / 1_000} s.` });
  const notes: Readiness['reasons'] = [];
  if (refusal?.unreadable)
    notes.push({ code: 'unreachable', since: refusal.since, text: 'The record cannot be read; the last good state is served.' });
  else if (refusal)
    notes.push({
      code: 'refused',
      since: refusal.since,
      text: `A change does not pass the checks (${refusal.problems.length} problems); the last good state is served.`,
    });
  return { ready: stops.length === 0, reasons: [...stops, ...notes] };
}

async function answers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false);
  });
  const asked = (async () => {
    // One that is not there: nothing of the answer is kept, so the index itself has to answer.
    await served().store.incident('');
    return true;
  })().catch(() => false);
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
