import { contractOf } from '../testing/contract';
import { importedContractOf } from '../testing/imported-contract';
import { startPostgres, type TestPostgres } from '../testing/postgres';
import { postgresTruth } from '.';

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop(), 60_000);

const open = async () => {
  const url = await server.database();
  return { truth: await postgresTruth(url), other: await postgresTruth(url) };
};
contractOf('PostgreSQL', open);
importedContractOf('PostgreSQL', open);

test('a wrong password, or a database that is not there, is told as a wrong DATABASE_URL, without the password', async () => {
  const url = await server.database();
  for (const wrong of [url.replace(/:[^:@]+@/, ':wrong@'), `${url}_of_nobody`]) {
    const error = await postgresTruth(wrong).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'DATABASE_URL_REFUSED', message: expect.stringMatching(/127\.0\.0\.1.*DATABASE_URL/) });
    expect(error.message).not.toContain('wrong@');
  }
});
