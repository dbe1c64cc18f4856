import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readRecord } from './open';

const data = join(__dirname, '../../data');
let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'open-'));
  for (const name of readdirSync(data)) if (name !== 'gazetteer') symlinkSync(join(data, name), join(copy, name));
  cpSync(join(data, 'gazetteer'), join(copy, 'gazetteer'), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));
const versionOf = (dataDir: string, overlay?: string) => readRecord(dataDir, overlay).record?.version;

test('the version of the record changes with the packs in use and with the settings, and with no other pack', () => {
  const before = versionOf(copy);
  // A gzip stream may be followed by another.
  const nothing = gzipSync('');
  appendFileSync(join(copy, 'gazetteer/packs/SD.tsv.gz'), nothing);
  expect(versionOf(copy)).toBe(before);
  appendFileSync(join(copy, 'gazetteer/packs/SY.tsv.gz'), nothing);
  const mended = versionOf(copy);
  expect(mended).toMatch(/^[0-9a-f]{12}$/);
  expect(mended).not.toBe(before);
  const overlay = join(copy, 'overlay');
  mkdirSync(overlay);
  const site = JSON.parse(readFileSync(join(data, 'site.json'), 'utf8'));
  writeFileSync(join(overlay, 'site.json'), JSON.stringify({ ...site, gazetteer: { packs: ['SY', 'SD'] } }));
  const versions = [before, mended, versionOf(copy, overlay)];
  expect(new Set(versions).size).toBe(3);
});
