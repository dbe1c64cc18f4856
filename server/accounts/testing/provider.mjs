/**
 * An OpenID provider on this machine, for tests: `oidc-provider`, in a process of its own, as it is made of modules that
 * jest does not load. Whoever signs in as "amal" is amal@maydan.example; "unverified-…" has an address that was not verified.
 * Tells its address on standard output; its client is called "maydan" and sends people back to the address that it is given.
 */
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [redirect] = process.argv.slice(2);
const server = createServer();
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'maydan',
      client_secret: 'a secret of the test',
      redirect_uris: [redirect],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      email: `${id}@Maydan.example`,
      email_verified: !id.startsWith('unverified-'),
      name: `Name of ${id}`,
    }),
  }),
  cookies: { keys: ['of the test'] },
  pkce: { required: () => true },
});
server.on('request', provider.callback());
process.stdout.write(`${issuer}\n`);
process.once('disconnect', () => process.exit());
