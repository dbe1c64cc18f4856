import config from '../../next.config.js';

type Row = { source: string; headers: { key: string; value: string }[] };
const rows = (config.headers as () => Promise<Row[]>)();
const header = async (source: string, key: string) =>
  (await rows).find((row) => row.source === source)?.headers.find((one) => one.key === key)?.value;

test('framing is refused everywhere, then allowed under /embed', async () => {
  expect((await rows).map(({ source }) => source)).toEqual(['/:path*', '/((?!embed/).*)', '/embed/:path+']);
  expect(await header('/:path*', 'Content-Security-Policy')).toMatch(/; frame-ancestors 'none'$/);
  expect(await header('/embed/:path+', 'Content-Security-Policy')).toMatch(/; frame-ancestors \*$/);
});

test('no page evaluates text as code', async () => {
  for (const source of ['/:path*', '/embed/:path+']) {
    expect(await header(source, 'Content-Security-Policy')).not.toContain('unsafe-eval');
  }
});
