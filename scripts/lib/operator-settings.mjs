/**
 * Settings of those who run the site: what is logged and measured, who is trusted, what is bounded. Each is one row: what is
 * expected, what holds without it, and how it is read (undefined: it is wrong).
 */
import { statSync } from 'node:fs';
import { BlockList, isIP } from 'node:net';

const flag = (got) => ({ 1: true, 0: false })[got];
const choice =
  (...words) =>
  (got) =>
    words.find((word) => word === got);
const wholeNumber = (got) => (/^\d{1,9}$/.test(got) ? Number(got) : undefined);

/** "10.0.0.0/8, ::1" → the networks; undefined where one of them is none. */
function networks(got) {
  const list = new BlockList();
  for (const entry of got.split(',').map((text) => text.trim())) {
    const [address, bits, surplus] = entry.split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    if (!version || surplus !== undefined || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)))
      return undefined;
    list.addSubnet(address, bits === undefined ? most : Number(bits), `ipv${version}`);
  }
  return list;
}

/** "https://a.example, http://localhost:8080" → origins, as a policy lists them. */
function origins(got) {
  const list = got.split(',').map((text) => text.trim());
  const isOrigin = (text) => /^https?:\/\/[^/?#@\s*;,]+$/i.test(text) && URL.canParse(text);
  return list.every(isOrigin) ? list.map((text) => new URL(text).origin) : undefined;
}

function contact(got) {
  if (/\s/.test(got) || !/^(?:https:\/\/|mailto:)/i.test(got) || !URL.canParse(got)) return undefined;
  const { protocol, pathname, username, password, href } = new URL(got);
  if (protocol === 'mailto:') return /^[^@,?]+@[^@,?]+$/.test(pathname) ? href : undefined;
  return username || password ? undefined : href;
}

function issuer(got) {
  if (/[\s?#]/.test(got) || !URL.canParse(got)) return undefined;
  const { protocol, hostname, username, password } = new URL(got);
  const isOwn = hostname === 'localhost' || hostname === '127.0.0.1';
  return !username && !password && (protocol === 'https:' || (protocol === 'http:' && isOwn)) ? got : undefined;
}

/** "https://web.archive.org/web/{url}" */
const template = (got) =>
  /^https?:\/\/[^\s{}]+\{url\}[^\s{}]*$/i.test(got) && URL.canParse(got.replace('{url}', 'x')) ? got : undefined;

/** @typedef {{ expected: string, without: string, standard: unknown, isSecret?: boolean, read: (got: string) => unknown }} Row */
/** @type {Record<string, Row>} */
export const operatorSettings = {
  LOG_FORMAT: {
    expected: 'text or json',
    without: 'it is text, for a terminal',
    standard: 'text',
    read: choice('text', 'json'),
  },
  LOG_LEVEL: {
    expected: 'error, warn, info or debug (debug: every request)',
    without: 'it is info',
    standard: 'info',
    read: choice('error', 'warn', 'info', 'debug'),
  },
  LOG_ADDRESSES: {
    expected: "1 (readers' addresses are logged) or 0",
    without: 'they are not logged',
    standard: false,
    read: flag,
  },
  METRICS: {
    expected: '1 (/metrics answers everyone who reaches the port) or 0',
    without: 'there is no /metrics, unless METRICS_TOKEN is set',
    standard: false,
    read: flag,
  },
  METRICS_TOKEN: {
    expected: '16 to 200 letters, digits, "-" or "_", which whoever reads /metrics sends as "Authorization: Bearer …"',
    without: '/metrics is as METRICS says',
    standard: undefined,
    isSecret: true,
    read: (got) => (/^[\w-]{16,200}$/.test(got) ? got : undefined),
  },
  TRUSTED_PROXIES: {
    expected: 'addresses or networks of reverse proxies, such as 127.0.0.1, 10.0.0.0/8, fd00::/8',
    without: 'they are those of this machine and of private networks',
    standard: networks('127.0.0.0/8,::1,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7'),
    read: networks,
  },
  RATE_LIMIT: {
    expected: 'how many answers that have to be made an address may ask for in a minute, a whole number; 0: any',
    without: 'it is 1200',
    standard: 1200,
    read: wholeNumber,
  },
  HSTS_SECONDS: {
    expected: 'for how many seconds a browser that came by HTTPS comes by nothing else, such as 31536000; 0: no such header',
    without: 'it is 0',
    standard: 0,
    read: wholeNumber,
  },
  BASEMAP_ORIGINS: {
    expected: 'origins from which configured basemaps load tiles, sprites and letters, such as https://tiles.example, by commas',
    without: 'basemaps load from where their styles stand',
    standard: [],
    read: origins,
  },
  RELEASES_DIR: {
    expected: 'the folder in which releases stand side by side, each as "npm run release" makes it',
    without: 'scripts of an earlier release are not answered',
    standard: undefined,
    read: (got) => (statSync(got, { throwIfNoEntry: false })?.isDirectory() ? got : undefined),
  },
  DESK_UPLOAD_MB: {
    expected: 'how many megabytes a file that is sent to the desk may have, a whole number from 1 to 2048',
    without: 'it is 200',
    standard: 200,
    read: (got) => (wholeNumber(got) >= 1 && wholeNumber(got) <= 2_048 ? wholeNumber(got) : undefined),
  },
  ARCHIVE_URL: {
    expected: 'the address at which an archive has a page, with "{url}" in it, such as https://web.archive.org/web/{url}',
    without: '"maydan archive-check" asks no archive',
    standard: undefined,
    read: template,
  },
  ALLOW_PRIVATE_TARGETS: {
    expected: '1 (webhooks and "maydan archive-check" may ask servers of this machine and of private networks) or 0',
    without: 'they ask servers of the public network alone',
    standard: false,
    read: flag,
  },
  SMTP_URL: {
    expected: 'the mail server by which alerts are sent, such as smtps://user:password@mail.example, beside MAIL_FROM',
    without: 'the desk sends no mail',
    standard: undefined,
    isSecret: true,
    read: (got) => (/^smtps?:\/\/[^\s/]+\/?$/i.test(got) && URL.canParse(got) ? got : undefined),
  },
  MAIL_FROM: {
    expected: 'the address from which alerts are sent, such as desk@maydan.example',
    without: 'the desk sends no mail',
    standard: undefined,
    read: (got) => (/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(got) ? got : undefined),
  },
  OIDC_ISSUER: {
    expected: 'the address of the OpenID provider by which people sign in to the desk: https, or http on localhost or 127.0.0.1',
    without: 'people sign in by passkeys and links alone',
    standard: undefined,
    read: issuer,
  },
  OIDC_CLIENT_ID: {
    expected: 'the name by which the OpenID provider knows this site, beside OIDC_ISSUER',
    without: 'people sign in by passkeys and links alone',
    standard: undefined,
    read: (got) => (/^[\x21-\x7e]{1,300}$/.test(got) ? got : undefined),
  },
  OIDC_CLIENT_SECRET: {
    expected: 'the secret that the OpenID provider gave for OIDC_CLIENT_ID, of 1 to 500 printable characters',
    without: 'this site is a public client of it',
    standard: undefined,
    isSecret: true,
    read: (got) => (/^[\x20-\x7e]{1,500}$/.test(got) ? got : undefined),
  },
  OIDC_NAME: {
    expected: 'how people call the OpenID provider, of 1 to 60 signs on one line',
    without: 'it is called by its host',
    standard: undefined,
    read: (got) => (got.trim() !== '' && got.length <= 60 && !/\p{Cc}/u.test(got) ? got.trim() : undefined),
  },
  OIDC_ROLE: {
    expected: 'viewer, editor or reviewer: whoever signs in by the OpenID provider and has no account gets one with this role',
    without: 'only those who are invited, or have linked their account, sign in by it',
    standard: undefined,
    read: choice('viewer', 'editor', 'reviewer'),
  },
  SECURITY_CONTACT: {
    expected: 'an https or mailto address to which faults of security can be reported',
    without: 'there is no /.well-known/security.txt',
    standard: undefined,
    read: contact,
  },
};

/**
 * @param {Record<string, string | undefined>} env an empty variable counts as unset
 * @returns {{ values: Record<string, any>, problems: string[] }} values by the names of the variables
 */
export function readOperatorSettings(env) {
  const values = {};
  const problems = [];
  for (const [name, { expected, without, standard, isSecret, read }] of Object.entries(operatorSettings)) {
    const got = env[name];
    values[name] = got ? read(got) : standard;
    if (got && values[name] === undefined)
      problems.push(
        `${name}: got ${isSecret ? 'something else' : `"${got.slice(0, 120)}"`}, expected ${expected}. Correct the variable or unset it (then ${without}).`,
      );
  }
  return { values, problems };
}
