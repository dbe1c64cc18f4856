import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../../lib/desk/account';
import { MaydanError } from '../../lib/errors';
import { isMissing } from '../truth/files/durable';
import type { Part } from './part';

const accountsFile = 'accounts.json';

/**
 * The accounts of the desk with passkeys and digests of tokens. Links and the key of session cookies are not in it: after
 * a restore people sign in again.
 */
export const deskPart: Part = {
  name: 'desk',

  async save(folder, { desk }): Promise<Record<string, number>> {
    const accounts = await desk.list('account');
    await writeFile(join(folder, accountsFile), JSON.stringify(accounts));
    return accounts.length > 0 ? { accounts: accounts.length } : {};
  },

  async prepare(folder, { desk, dataDir }, { replaceFiles }) {
    const text = await readFile(join(folder, accountsFile), 'utf8').catch((error) =>
      isMissing(error) ? '[]' : Promise.reject(error),
    );
    const accounts = JSON.parse(text) as Account[];
    const here = new Map((await desk.list('account')).map((account) => [account.id, account]));
    const other = accounts.find((account) => here.has(account.id) && !isDeepStrictEqual(here.get(account.id), account));
    if (other && !replaceFiles) throw new MaydanError('RESTORE_REFUSED', { folder: dataDir, files: `the account ${other.id}` });
    const puts = accounts.filter((account) => !isDeepStrictEqual(here.get(account.id), account));
    return {
      async commit() {
        if (puts.length === 0) return;
        await desk.change((on) => {
          for (const account of puts) on.put('account', account.id, account);
        });
      },
      clear: async () => {},
    };
  },
};
