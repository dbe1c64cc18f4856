import { fileURLToPath } from 'node:url';
import { headerRows } from './lib/publish/http/security-headers.mjs';
import { basemapOrigins } from './lib/scene/basemaps.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const isDevelopment = process.env.NODE_ENV === 'development';

/** The other forms of a resource, such as /en/incidents/x.json; server/publish/forms.ts is the table of those there are. */
const formRewrite = {
  source:
    '/:locale([a-z]{2,3}|[a-z]{2,3}-[a-z0-9-]+)/:kind(incidents|areas|actors|places|articles|questions|stories)/:slug([a-z0-9-]+).:form([a-z.]+)',
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
  experimental: {
    inlineCss: true,
    cssChunking: { type: 'graph', requestCost: styleName },
    isrFlushToDisk: false,
    // Where each run begins with a fresh clone nobody reads it again, and writing it takes longer than compiling.
    turbopackFileSystemCacheForBuild: !process.env.CI,
  },
  // Types are checked by `npm test`, whole; whoever only starts the site need not wait for that a second time.
  typescript: { ignoreBuildErrors: true },
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
  // A built site gets them from the server in front of Next (scripts/lib/shell.mjs): some are known only when it runs.
  headers: async () => (isDevelopment ? headerRows({ basemapOrigins: basemapOrigins(process.env), isDevelopment }) : []),
};

export default config;
