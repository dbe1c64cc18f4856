import { headerRows, pathKind, securityHeaders } from '@/lib/publish/http/security-headers.mjs';
import { basemapOrigins } from '@/lib/scene/basemaps.mjs';

const headersOf = securityHeaders({ basemapOrigins: ['https://tiles.example'] });
const policyOf = (path: string): Map<string, string> =>
  new Map((headersOf(path)['Content-Security-Policy'] ?? '').split('; ').map((row) => [row.split(' ')[0] ?? '', row]));

test.each([
  ['/', 'page'],
  ['/en', 'page'],
  ['/ar/incidents/x', 'page'],
  ['/embedded', 'page'],
  ['/desk/api/copies/x.pdf', 'page'],
  ['/en/incidents/x.json', 'open'],
  ['/en/card.png', 'open'],
  ['/api', 'open'],
  ['/api/tiles/incidents/5/19/12.mvt', 'open'],
  ['/embed.js', 'open'],
  ['/oembed', 'open'],
  ['/healthz', 'open'],
  ['/basemap/tiles/6/39/25.mvt', 'file'],
  ['/_next/static/chunks/x.js', 'file'],
  ['/embed/en', 'embed'],
  ['/embed/ar/live/incidents/x', 'embed'],
])('%s has the headers of the kind "%s"', (path, kind) => expect(pathKind(path)).toBe(kind));

test('framing is refused everywhere but under /embed, where every host may, also one without a network scheme', () => {
  for (const path of ['/en', '/api', '/fonts/x', '/en/card.png']) {
    expect(headersOf(path)['X-Frame-Options']).toBe('DENY');
    expect(policyOf(path).get('frame-ancestors')).toBe("frame-ancestors 'none'");
  }
  expect(headersOf('/embed/en')).not.toHaveProperty('X-Frame-Options');
  expect(policyOf('/embed/en').has('frame-ancestors')).toBe(false);
});

test('a host that isolates itself may frame an embed and load its files, cards and interfaces; a page isolates itself', () => {
  for (const path of ['/embed/en', '/fonts/x'])
    expect(headersOf(path)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
  for (const path of ['/en/card.png', '/api', '/en/feed.xml'])
    expect(headersOf(path)['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  expect(headersOf('/en')).toMatchObject({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  });
});

test('nothing is loaded from elsewhere but the basemaps that the operator lists, and no attribute or text runs as code', () => {
  for (const path of ['/en', '/embed/en']) {
    const policy = policyOf(path);
    expect(policy.get('img-src')).toBe("img-src 'self' data: blob: https://tiles.example");
    expect(policy.get('connect-src')).toBe("connect-src 'self' https://tiles.example");
    expect(policy.get('script-src')).toBe("script-src 'self' 'unsafe-inline'");
    expect(policy.get('script-src-attr')).toBe("script-src-attr 'none'");
  }
});

test('the origins of basemaps are those of their styles and what is added, each once', () => {
  const env = { BASEMAPS: 'a=https://a.example/light.json|https://b.example/dark.json,c=http://localhost:8080/s.json' };
  const own = ['https://a.example', 'https://b.example', 'http://localhost:8080'];
  expect(basemapOrigins(env)).toEqual(own);
  expect(basemapOrigins(env, ['https://a.example', 'https://tiles.example'])).toEqual([...own, 'https://tiles.example']);
  expect(basemapOrigins({ BASEMAPS: 'none' })).toEqual([]);
});

test('HTTPS alone is asked for only where the operator says so', () => {
  expect(headersOf('/en')).not.toHaveProperty('Strict-Transport-Security');
  expect(securityHeaders({ hstsSeconds: 3600 })('/api')['Strict-Transport-Security']).toBe('max-age=3600');
});

test('under next dev the same headers come by rows, each path in one of them', () => {
  const rows = headerRows({ isDevelopment: true });
  expect(rows.map(({ source }) => source)).toHaveLength(3);
  expect(JSON.stringify(rows[0])).toContain("'unsafe-eval'");
});
