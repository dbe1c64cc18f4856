import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) =>
    entry.isFile() && entry.name.endsWith('.json') ? [join(entry.parentPath, entry.name)] : [],
  );

test('texts of the record have the apostrophe and the quotation marks of keyboards, so that a name has one spelling', () => {
  const written = [...files('data/hasakah-2022'), ...files('data/gazetteer')];
  const found = written.flatMap((file) => {
    const texts = readFileSync(file, 'utf8').matchAll(/"en": "((?:[^"\\]|\\.)*)"/g);
    return [...texts].flatMap(([, text = '']) => (/[’‘ʿʾ“”]/.test(text) ? [`${file}: ${text}`] : []));
  });
  expect(written.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
