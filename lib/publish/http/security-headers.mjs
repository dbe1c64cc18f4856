/**
 * What a browser may do with an answer, by its path. Plain JavaScript: the server in front of Next sets these headers when
 * the site runs, as the configured basemaps and HSTS are known only then; `next dev` takes them from next.config.js.
 */

import { isOfDesk } from '../../desk/address.mjs';

/**
 * @typedef {{ basemapOrigins?: readonly string[], hstsSeconds?: number, isDevelopment?: boolean, nonce?: string }} HeaderSettings
 *   `basemapOrigins`: where the basemap switch may load from. Development evaluates code and holds a socket open.
 */

/**
 * What a page may load, by kind. One source only, except:
 * - Next writes its data into pages as inline scripts. Where it renders a page for one request alone, they carry a nonce; a
 *   page that it keeps cannot have one (docs/decisions/0055). React and MapLibre set inline styles;
 *   attributes that run code (`onclick="…"`) are no one's, and refused;
 * - the basemap switch asks the servers that the operator lists.
 * @param {HeaderSettings} settings
 * @param {Record<string, readonly (string | false)[]>} [more]
 */
export function contentPolicy({ basemapOrigins = [], isDevelopment = false, nonce }, more = {}) {
  const kinds = {
    'default-src': ["'self'"],
    'script-src': ["'self'", nonce ? `'nonce-${nonce}'` : "'unsafe-inline'", isDevelopment && "'unsafe-eval'"],
    'script-src-attr': ["'none'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...basemapOrigins],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...basemapOrigins, isDevelopment && 'ws:'],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    ...more,
  };
  return Object.entries(kinds)
    .map(([kind, sources]) => [kind, ...sources.filter(Boolean)].join(' '))
    .join('; ');
}

/**
 * What an embed needs where its host sandboxes it, so that it has no origin, or isolates itself (COEP): its files are
 * then asked for as by a stranger, and its frames and workers have to isolate themselves too.
 */
const forStrangers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** What is framed by nobody. @param {HeaderSettings} settings */
const unframed = (settings) => ({
  'Content-Security-Policy': contentPolicy(settings, { 'frame-ancestors': ["'none'"] }),
  'X-Frame-Options': 'DENY',
});

/** @type {Record<PathKind, (settings: HeaderSettings) => Record<string, string>>} */
const byKind = {
  // A page shares neither its window nor its process with another site.
  page: (settings) => ({
    ...unframed(settings),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  }),
  // Cards, feeds and interfaces stand in other people's pages.
  open: (settings) => ({ ...unframed(settings), 'Cross-Origin-Resource-Policy': 'cross-origin' }),
  file: (settings) => ({ ...unframed(settings), ...forStrangers }),
  // Framing is allowed here, and by no `frame-ancestors` at all: its `*` means any host with a network scheme, and so no
  // app, no file and no sandboxed preview. MapLibre's worker starts from a `data:` address where there is no origin.
  embed: (settings) => ({
    'Content-Security-Policy': contentPolicy(settings, { 'worker-src': ["'self'", 'blob:', 'data:'] }),
    ...forStrangers,
  }),
};
/** @typedef {'page' | 'open' | 'file' | 'embed'} PathKind */

/** @param {string} path @returns {PathKind} */
export function pathKind(path) {
  if (/^\/embed\/./.test(path)) return 'embed';
  if (isOfDesk(path)) return 'page'; // nothing of it is for other sites
  if (/^\/(?:_next\/static|basemap|fonts)\//.test(path)) return 'file';
  return /^\/(?:api|forms|oembed|healthz|readyz|metrics)(?:\/|$)|\.[^/]*$/.test(path) ? 'open' : 'page';
}

/** The policy of a page that is rendered for one request alone. @param {string} path @param {HeaderSettings} settings with a nonce */
export const policyOf = (path, settings) => byKind[pathKind(path)](settings)['Content-Security-Policy'];

/**
 * @param {HeaderSettings} settings
 * @returns {(path: string) => Record<string, string>} the headers of an answer, made once for each kind of path
 */
export function securityHeaders(settings) {
  const everywhere = {
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ...(settings.hstsSeconds && { 'Strict-Transport-Security': `max-age=${settings.hstsSeconds}` }),
  };
  const made = Object.fromEntries(Object.entries(byKind).map(([kind, of]) => [kind, { ...everywhere, ...of(settings) }]));
  return (path) => made[pathKind(path)];
}

/** The same as rows of next.config.js, for `next dev`. @param {HeaderSettings} settings */
export function headerRows(settings) {
  const of = securityHeaders(settings);
  const row = (source, example) => ({
    source,
    headers: Object.entries(of(example)).map(([key, value]) => ({ key, value })),
  });
  return [
    row('/((?!embed/|_next/static/|basemap/|fonts/).*)', '/en'),
    row('/embed/:path+', '/embed/en'),
    row('/(_next/static|basemap|fonts)/:path*', '/fonts/x'),
  ];
}
