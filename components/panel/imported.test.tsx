import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '@/lib/i18n/locales';
import type { IncidentEntry } from '@/lib/record/model';
import { Index } from '@/server/index';
import { citableOf } from '@/server/publish/citable';
import { Site } from '@/server/site/site';
import { dataset, rows, writeFixture } from '@/server/site/testing/imported';
import type { Opened } from '@/server/store/open';
import { filesTruth } from '@/server/truth/files';
import { EntryPanel } from './EntryPanel';

jest.mock('@/components/share/ShareThing', () => ({ ShareThing: () => null }));
jest.mock('@/components/map/focus.client', () => ({ MapFocus: () => null }));

const folder = mkdtempSync(join(tmpdir(), 'maydan-panel-'));
let site: Site;
let opened: Opened;
beforeAll(async () => {
  writeFixture(folder);
  const truth = filesTruth(folder);
  await truth.replaceImported({ dataset, rows, author: 'amal', reason: 'an import', version: '2.0' });
  const served: Opened[] = [];
  const index = await Index.open(':memory:');
  site = await Site.open({ truth, index, dataDir: folder, onServed: (one) => served.push(one) });
  opened = served[0] as Opened;
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

async function pageOf(id: string, locale: Locale): Promise<{ html: string; text: string }> {
  const { record } = opened;
  const entry = (await opened.store.incident(`${dataset}-${id}`)) as IncidentEntry;
  const html = renderToStaticMarkup(
    <EntryPanel entry={entry} focus={null} citable={citableOf(entry, record, locale)} record={record} locale={locale} />,
  );
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');
  return { html, text };
}

describe('the page of a row', () => {
  test('says in English what the dataset says, on whose word, how precisely placed, and under what licence', async () => {
    const { html, text } = await pageOf('101', 'en');
    for (const said of [
      'Armed clash in Port Ansel, North Shore, 4 March 1994',
      'Friday, 4 March 1994',
      'Government of Anselia',
      'Deaths: 3, the best estimate of the dataset; at least 2, at most 7.',
      'said by a harbour official',
      'through Ansel Gazette; Tidewater Agency',
      'published by Shore Events',
      'row 101 of Shore Events, version 2.0',
      'CC BY 4.0',
      'we have read none of the texts behind it',
    ])
      expect(text).toContain(said);
    expect(html).toContain('href="https://events.example/101"');
    expect(html).toContain('href="/en/actors/dockers-union"');
    // Nothing that has no page is a link, and no id of ours is told.
    expect(html).not.toMatch(/href="[^"]*(?:named:|\/articles\/)/);
    expect(text).not.toContain('named:');
  });

  test('the same in Arabic', async () => {
    const { html, text } = await pageOf('101', 'ar');
    for (const said of [
      'اشتباك مسلح في بورت أنسل، الشاطئ الشمالي، 4 آذار 1994',
      'السطر 101 في أحداث الشاطئ',
      'الإصدار 2.0',
      'مستورد',
    ])
      expect(text).toContain(said);
    expect(html).toContain('<span lang="en" dir="ltr">Government of Anselia</span>');
  });

  test('a text in one language is marked as that, and a unit is told in words', async () => {
    const { html, text } = await pageOf('102', 'ar');
    expect(html).toContain('<span lang="en" dir="ltr">Protest somewhere on the shore</span>');
    expect(text).toContain('في موضع غير محدد من الشاطئ الشمالي');
    expect((await pageOf('103', 'en')).text).toContain('Somewhere in Lower district, Anselia');
    expect((await pageOf('103', 'en')).text).toContain('places it no nearer than to a unit');
    expect((await pageOf('104', 'en')).text).toContain('Along a road, a river or another line in -22.000, -31.500');
  });
});
