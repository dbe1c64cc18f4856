import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { deskMessages } from '../../lib/desk/messages';
import { openDeskStore } from '../../server/desk/store/open';
import { writeDeskRecord } from '../../server/desk/testing/desk-fixture';
import { filesTruth } from '../../server/truth/files';
import { postgresTruth } from '../../server/truth/postgres';
import { startPostgres } from '../../server/truth/testing/postgres';
import { type Document, dump } from '../../server/truth/truth';
import { press, signedIn } from './helpers/desk';
import { Servers } from './helpers/serve';

const servers = new Servers();
const folder = mkdtempSync(join(tmpdir(), 'maydan-nodes-'));
test.afterAll(async () => {
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('@timed what is signed off and corrected at one node on PostgreSQL is on another within two seconds', async ({
  browser,
}) => {
  test.setTimeout(200_000);
  writeDeskRecord(folder);
  const database = await startPostgres();
  const url = await database.database();
  const truth = await postgresTruth(url);
  const store = await openDeskStore({ DATABASE_URL: url });
  try {
    await truth.load(await dump(filesTruth(folder)));
    const stood = (await truth.get('incident', 'march-on-the-docks')) as Document;
    const draft = { ...stood, id: 'second-march', body: { ...stood.body, slug: 'second-march', status: 'in-review' } };
    const proposal = { author: 'amal', reason: 'Drafted', puts: [draft], expectedVersions: { 'incident/second-march': null } };
    await truth.commit(proposal);
    const env = { DATABASE_URL: url, MAYDAN_DATA_DIR: folder };
    const [first, second] = await Promise.all([servers.serve(env), servers.serve(env)]);
    const his = await signedIn(browser, { origin: first.origin, store, role: 'reviewer', locale: 'en' });
    const en = deskMessages('en');
    const other = `${second.origin}/en/incidents/second-march`;
    const seen = () => fetch(other).then(async (response) => `${response.status} ${await response.text()}`);
    expect(await seen()).toMatch(/^404/);

    await his.goto(`${first.origin}/desk/en/documents/incident/second-march`);
    await press(his, en.documents.stepNames.publish);
    await expect(his.getByRole('status').filter({ hasText: en.done.publish })).toBeVisible();
    await expect.poll(seen, { timeout: 2_000, intervals: [50] }).toMatch(/^200/);

    await his.goto(`${first.origin}/desk/en/documents/incident/second-march/texts`);
    await his.locator('[name="title.en"]').fill('Zeppelin over the docks, says the union');
    await his.locator('[name=reason]').fill('A better title');
    await his.locator('[name=correction][value=no]').check();
    await press(his, en.documents.save);
    await expect(his.getByRole('status').filter({ hasText: en.done.corrected })).toBeVisible();
    await expect.poll(seen, { timeout: 2_000, intervals: [50] }).toContain('Zeppelin over the docks');
  } finally {
    await servers.stop();
    await Promise.all([truth.close(), store.close()]);
    await database.stop();
  }
});
