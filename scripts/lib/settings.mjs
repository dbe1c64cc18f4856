/** The settings that decide how the site is served, checked before anything long is begun. */
import { statSync } from 'node:fs';
import { createServer, isIP } from 'node:net';
import { readBasemaps } from '../../lib/scene/basemaps.mjs';
import { readOperatorSettings } from './operator-settings.mjs';
import { Stop } from './project.mjs';

/**
 * Reads PORT, HOST, SITE_ORIGIN, CORRECTIONS_URL, OPERATOR_NAME and OPERATOR_URL, and checks those that are read where they
 * are used: BASEMAPS, BASEMAP_STYLE_URL, MAYDAN_DATA_DIR and DATABASE_URL. Those of who runs the site are in
 * operator-settings.mjs. An empty variable counts as unset.
 * @param {Record<string, string | undefined>} env
 * @returns {{ port: number, host: string, origin: string | undefined, corrections: string | undefined, operatorName: string | undefined, operatorUrl: string | undefined, operator: Record<string, any> }} addresses as a browser writes them
 * @throws {Stop} with exit code 2 and every problem found
 */
export function readSettings(env = process.env) {
  const port = readPort(env.PORT);
  const host = readHost(env.HOST);
  const origin = readOrigin(env.SITE_ORIGIN);
  const corrections = readCorrections(env.CORRECTIONS_URL);
  const operatorName = readOperatorName(env.OPERATOR_NAME);
  const operatorUrl = readOperatorUrl(env.OPERATOR_URL, env.OPERATOR_NAME);
  const checked = [checkDataDir(env.MAYDAN_DATA_DIR), checkDatabaseUrl(env.DATABASE_URL)];
  const read = [port, host, origin, corrections, operatorName, operatorUrl, ...checked];
  const operator = readOperatorSettings(env);
  const problems = [...read.flatMap(({ problem }) => problem ?? []), ...readBasemaps(env).problems, ...operator.problems];
  if (problems.length) throw new Stop(problems.join('\n'), 2);
  return {
    port: port.value,
    host: host.value,
    origin: origin.value,
    corrections: corrections.value,
    operatorName: operatorName.value,
    operatorUrl: operatorUrl.value,
    operator: operator.values,
  };
}

export function readPort(got) {
  if (!got) return { value: 3000 };
  const value = /^\d{1,5}$/.test(got) ? Number(got) : Number.NaN;
  if (value >= 1 && value <= 65535) return { value };
  return {
    problem: `PORT: got "${got}", expected a whole number from 1 to 65535. Correct the variable or unset it (then it is 3000).`,
  };
}

/**
 * The address of this machine on which the site listens. Names of machines are not taken: they may stand for several
 * addresses. The sentence is that of HOST_INVALID in lib/errors.
 */
export function readHost(got) {
  if (!got) return { value: '127.0.0.1' };
  const value = got === 'localhost' ? '127.0.0.1' : got.replace(/^\[(.*)\]$/, '$1');
  if (isIP(value)) return { value };
  return {
    problem: `HOST: got "${got}", expected an IP address of this machine such as 127.0.0.1, 0.0.0.0 (every one) or ::1, or localhost. Correct the variable or unset it (then it is 127.0.0.1, which only this machine reaches).`,
  };
}

/** "http://localhost:3000 (listening on 127.0.0.1, which only this machine reaches)" */
export function addressWords(host, port) {
  const isEvery = host === '0.0.0.0' || host === '::';
  const isOwn = host === '::1' || host.startsWith('127.');
  const name = isEvery || host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const reach = isEvery ? ', every address of this machine' : isOwn ? ', which only this machine reaches' : '';
  return `http://${name}:${port} (listening on ${host}${reach})`;
}

/** The sentence is that of ORIGIN_INVALID in lib/errors, which cannot be loaded before the installation; a test holds them together. */
export function readOrigin(got) {
  if (!got) return { value: undefined };
  const reason = originProblem(got);
  if (!reason) return { value: new URL(got).origin };
  return {
    problem: `SITE_ORIGIN: got "${got}" (${reason}), expected an absolute http or https origin such as https://maydan.example, without path, query or trailing text. Correct the variable or unset it.`,
  };
}

function originProblem(got) {
  if (/\s/.test(got)) return 'holds a space';
  if (!/^https?:\/\//i.test(got)) return 'does not begin with http:// or https://';
  if (!URL.canParse(got)) return 'is not an address';
  const { username, password } = new URL(got);
  if (username || password || got.includes('@')) return 'holds a user name or a password';
  if (got.includes('?')) return 'holds a query';
  if (got.includes('#')) return 'holds a fragment';
  if (!/^https?:\/\/[^/\\]+\/?$/i.test(got)) return 'holds a path';
  return undefined;
}

/** Where a reader can suggest a correction. The sentence is that of CORRECTIONS_URL_INVALID in lib/errors. */
export function readCorrections(got) {
  if (!got) return { value: undefined };
  const reason = addressProblem(got);
  if (!reason) return { value: new URL(got).href };
  return {
    problem: `CORRECTIONS_URL: got "${got}" (${reason}), expected an http, https or mailto address such as https://maydan.example/corrections or mailto:desk@maydan.example. Correct the variable or unset it (then there is no such link).`,
  };
}

/** Who answers for this instance, as /about names it. The sentence is that of OPERATOR_NAME_INVALID in lib/errors. */
export function readOperatorName(got) {
  if (!got) return { value: undefined };
  const value = got.trim();
  const reason = value === '' ? 'only spaces' : /\p{Cc}/u.test(value) ? 'holds a line break or a control sign' : undefined;
  const tooLong = value.length > 120 ? `${value.length} signs` : undefined;
  if (!reason && !tooLong) return { value };
  return {
    problem: `OPERATOR_NAME: got "${got.slice(0, 120)}" (${reason ?? tooLong}), expected a name of 1 to 120 signs on one line. Correct the variable or unset it (then /about says that the operator has not named itself).`,
  };
}

/** Where the operator can be found. The sentence is that of OPERATOR_URL_INVALID in lib/errors. */
export function readOperatorUrl(got, name) {
  if (!got) return { value: undefined };
  const reason = addressProblem(got) ?? (name ? undefined : 'there is no OPERATOR_NAME that it could belong to');
  if (!reason) return { value: new URL(got).href };
  return {
    problem: `OPERATOR_URL: got "${got}" (${reason}), expected an http, https or mailto address such as https://newsroom.example, beside an OPERATOR_NAME. Correct the variable or unset it.`,
  };
}

function addressProblem(got) {
  if (/\s/.test(got)) return 'holds a space';
  if (!/^(?:https?:\/\/|mailto:)/i.test(got)) return 'does not begin with http://, https:// or mailto:';
  if (!URL.canParse(got)) return 'is not an address';
  const { protocol, pathname, username, password } = new URL(got);
  if (protocol === 'mailto:') return /^[^@,?]+@[^@,?]+$/.test(pathname) ? undefined : 'names not one mail address';
  return username || password ? 'holds a user name or a password' : undefined;
}

function checkDataDir(got) {
  if (!got || statSync(got, { throwIfNoEntry: false })?.isDirectory()) return {};
  return {
    problem: `MAYDAN_DATA_DIR: got "${got}", expected a folder that exists, such as the project's own data. Correct the variable or unset it.`,
  };
}

/** The sentence is that of DATABASE_URL_INVALID in lib/errors. What it got may hold a password. */
export function checkDatabaseUrl(got) {
  if (!got || (/^postgres(?:ql)?:\/\//.test(got) && URL.canParse(got))) return {};
  return {
    problem:
      'DATABASE_URL: got something else, expected an address such as postgres://user:password@host:5432/database. Correct the variable or unset it (then the record is read from files).',
  };
}

/** Stops with one line when nothing can listen there. */
export async function ensurePortFree(port, host) {
  const code = await new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
  if (code) throw new Stop(listenProblem(code, port, host));
}

/** Why nothing can listen there, by the error's code, and what to do. */
export function listenProblem(code, port, host) {
  const other = port < 65535 ? port + 1 : 3000;
  if (code === 'EADDRINUSE')
    return `PORT: ${port} is already in use. Stop what listens there, or choose another: PORT=${other} npm start`;
  if (code === 'EACCES') return `PORT: ${port} may not be used by this user. Choose one from 1024 up: PORT=3000 npm start`;
  if (code === 'EADDRNOTAVAIL')
    return `HOST: got "${host}", which is no address of this machine. Choose one that is, or unset it (then it is 127.0.0.1).`;
  return `PORT: cannot listen on ${port} of ${host} (${code}). Choose another: PORT=${other} npm start`;
}

/** A port that nobody listens on just now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
