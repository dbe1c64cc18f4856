import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const loopback = ['http://localhost:*', 'http://127.0.0.1:*'];
const isDevelopment = process.env.NODE_ENV === 'development';

/**
 * What a page may load, by kind. One source only, except:
 * - Next writes its data into pages as inline scripts, and React and MapLibre set inline styles;
 * - the basemap switch asks the servers that the operator lists, known only when the site runs: any https address,
 *   and the machine's own for one that is being tried;
 * - the development server evaluates code and holds a socket open.
 */
const contentPolicy = {
  'default-src': ["'self'"],
  'script-src': ["'self'", "'unsafe-inline'", isDevelopment && "'unsafe-eval'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:', 'https:', ...loopback],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'", 'https:', ...loopback, isDevelopment && 'ws:'],
  'worker-src': ["'self'", 'blob:'],
  'frame-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
};

const policy = (/** @type {Record<string, string[]>} */ more) =>
  Object.entries({ ...contentPolicy, ...more })
    .map(([kind, sources]) => [kind, ...sources.filter(Boolean)].join(' '))
    .join('; ');

const everywhere = {
  'Content-Security-Policy': policy({ 'frame-ancestors': ["'none'"] }),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
};

/**
 * What an embed needs where its host sandboxes it, so that it has no origin, or isolates itself (COEP): its files are
 * then asked for as by a stranger, and its frames and workers have to isolate themselves too.
 */
const forStrangers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * Headers by path: of two rows that set the same header, the later one holds. Framing is allowed under /embed and only
 * there, and by no `frame-ancestors` at all: its `*` means any host with a network scheme, and so no app, no file and no
 * sandboxed preview. MapLibre's worker starts from a `data:` address where there is no origin.
 */
const headers = {
  '/:path*': everywhere,
  '/((?!embed/).*)': { 'X-Frame-Options': 'DENY' },
  '/embed/:path+': { 'Content-Security-Policy': policy({ 'worker-src': ["'self'", 'blob:', 'data:'] }), ...forStrangers },
  '/(_next/static|basemap|fonts)/:path*': forStrangers,
};

/** The other forms of a resource, such as /en/incidents/x.json; server/publish/forms.ts is the table of those there are. */
const formRewrite = {
  source: '/:locale(en|ar)/:kind(incidents|areas|actors|places|articles|questions|stories)/:slug([a-z0-9-]+).:form([a-z.]+)',
  destination: '/forms/:locale/:kind/:slug/:form',
};

/** Bytes of the name of a file of styles, with what stands around it. */
const styleName = 150;

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: true,
  // Styles come in the page itself: a request less before the first paint, which on a slow line is most of the wait.
  // And only what a page uses: as no file is asked for, another one costs nothing but its name, which stands in the page twice.
  // Kept pages stand in memory alone: on disk there would be no end to them.
  experimental: { inlineCss: true, cssChunking: { type: 'graph', requestCost: styleName }, isrFlushToDisk: false },
  cacheMaxMemorySize: 96 * 1024 * 1024, // bytes; then the page that was asked for longest ago goes
  // Metadata stand in every page's head: a kept one must not hang on which browser asked first.
  htmlLimitedBots: /^/,
  // The project ends here, whatever lock files lie in the folders above.
  turbopack: { root },
  // Nothing uses Next's image resizer, which would keep every size of every address on disk.
  images: { unoptimized: true },
  // Two have a binary of their own, which no bundler can take in; the driver of PostgreSQL looks for another at run time.
  serverExternalPackages: ['@resvg/resvg-js', '@duckdb/node-api', 'pg'],
  outputFileTracingRoot: root,
  rewrites: async () => [formRewrite],
  headers: async () =>
    Object.entries(headers).map(([source, row]) => ({
      source,
      headers: Object.entries(row).map(([key, value]) => ({ key, value })),
    })),
};

export default config;
