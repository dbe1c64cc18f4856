import type { Role } from '../../lib/desk/roles';
import { makeLink } from '../../server/accounts/links';
import type { DeskStore } from '../../server/desk/store/store';
import { signInByLink } from './sign-in-by-link.mjs';

/**
 * Signs in to the desk of a running site by a link that is made in its store.
 * @param now as the site's clock has it
 * @returns the headers with which this person's browser asks @throws where the site refuses
 */
export async function signIn(origin: string, store: DeskStore, role: Role, now = new Date()): Promise<Record<string, string>> {
  const token = await makeLink(store, { kind: 'invitation', name: 'Zeppelin', role }, { madeBy: null, now });
  return signInByLink(origin, token);
}
