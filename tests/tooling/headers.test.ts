import config from '../../next.config.js';

type Row = { source: string; headers: { key: string; value: string }[] };
const rows = (config.headers as () => Promise<Row[]>)();
const header = async (source: string, key: string) =>
  (await rows).find((row) => row.source === source)?.headers.find((one) => one.key === key)?.value;

test('framing is refused everywhere, then allowed under /embed to every host, also one without a network scheme', async () => {
  expect((await rows).map(({ source }) => source)).toEqual([
    '/:path*',
    '/((?!embed/).*)',
    '/embed/:path+',
    '/(_next/static|basemap|fonts)/:path*',
  ]);
  expect(await header('/:path*', 'Content-Security-Policy')).toMatch(/; frame-ancestors 'none'$/);
  expect(await header('/embed/:path+', 'Content-Security-Policy')).not.toContain('frame-ancestors');
});

test('a host that isolates itself may frame an embed and load its files', async () => {
  for (const source of ['/embed/:path+', '/(_next/static|basemap|fonts)/:path*'])
    expect([
      await header(source, 'Access-Control-Allow-Origin'),
      await header(source, 'Cross-Origin-Resource-Policy'),
      await header(source, 'Cross-Origin-Embedder-Policy'),
    ]).toEqual(['*', 'cross-origin', 'require-corp']);
});

test('no page evaluates text as code', async () => {
  for (const source of ['/:path*', '/embed/:path+']) {
    expect(await header(source, 'Content-Security-Policy')).not.toContain('unsafe-eval');
  }
});
