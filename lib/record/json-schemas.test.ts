import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jsonSchemas } from './json-schemas';

const data = join(process.cwd(), 'data');
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

test('the schemas in data/schemas are those by which files are checked; "npm run check -- --schemas" writes them', () => {
  const written = Object.fromEntries(
    readdirSync(join(data, 'schemas')).map((name) => [name.replace('.schema.json', ''), readJson(join(data, 'schemas', name))]),
  );
  expect(written).toEqual(JSON.parse(JSON.stringify(jsonSchemas())));
});

test('whatever schema a file names is there', () => {
  const lost = readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !name.startsWith('schemas'))
    .filter((name) => {
      const { $schema } = readJson(join(data, name));
      return $schema !== undefined && !existsSync(join(data, dirname(name), $schema));
    });
  expect(lost).toEqual([]);
});
