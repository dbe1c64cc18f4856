import { makeFirstLink } from '../accounts/links';
import { theDesk } from './desk';

/**
 * What `npm start` tells as long as nobody can sign in: a link for the first administrator. Null once there is an account,
 * and where the desk cannot be used, which its log says.
 */
export async function firstLinkText(): Promise<string | null> {
  try {
    const { store, party } = await theDesk();
    const token = await makeFirstLink(store, new Date());
    return (
      token &&
      `The desk has no account yet. Its first administrator signs in here, once, within a day:\n  ${party.origin}/desk/link/${token}`
    );
  } catch {
    return null;
  }
}
