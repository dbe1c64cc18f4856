import { makeLink } from '../../server/accounts/links';
import type { DeskStore } from '../../server/desk/store/store';

/**
 * Signs in to the desk of a running site by a link that is made in its store.
 * @param now as the site's clock has it
 * @returns the headers with which this person's browser asks @throws where the site refuses
 */
export async function signIn(
  origin: string,
  store: DeskStore,
  role: 'editor' | 'administrator',
  now = new Date(),
): Promise<Record<string, string>> {
  const token = await makeLink(store, { kind: 'invitation', name: 'Zeppelin', role }, { madeBy: null, now });
  const response = await fetch(`${origin}/desk/api/sign-in/link`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token, name: 'Zeppelin' }),
  });
  if (!response.ok) throw new Error(`Signing in to the desk was answered with ${response.status}: ${await response.text()}`);
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { origin, cookie: cookie.join('; ') };
}
