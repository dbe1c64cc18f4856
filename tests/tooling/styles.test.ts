/** Style sheets and the components that use them: a class that was moved away would leave its sign without a look, unseen. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const files = ['app', 'components'].flatMap((folder) =>
  (readdirSync(folder, { recursive: true }) as string[]).map((name) => join(folder, name)),
);
const sheets = files.filter((name) => name.endsWith('.module.css'));

/** Style sheet → classes that components name, each with the component. */
function usedClasses(): Map<string, Map<string, string>> {
  const used = new Map<string, Map<string, string>>();
  for (const file of files.filter((name) => /\.tsx?$/.test(name))) {
    const text = readFileSync(file, 'utf8');
    for (const [, name = '', from = ''] of text.matchAll(/^import (\w+) from '([^']+\.module\.css)';$/gm)) {
      const sheet = from.startsWith('@/') ? from.slice(2) : join(dirname(file), from);
      const classes = used.get(sheet) ?? new Map<string, string>();
      for (const [, one = ''] of text.matchAll(new RegExp(`(?<![.\\w/])${name}\\.(\\w+)`, 'g'))) classes.set(one, file);
      used.set(sheet, classes);
    }
  }
  return used;
}

/** The classes that a style sheet gives a look to. */
function givenClasses(sheet: string): Set<string> {
  const rules = readFileSync(sheet, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/:global\((?:[^()]|\([^()]*\))*\)/g, '');
  return new Set([...rules.matchAll(/\.([a-zA-Z][\w-]*)(?=[^{};]*\{)/g)].map(([, one = '']) => one));
}

const used = usedClasses();

test('every style sheet of the components is used by one', () => {
  expect([...used.keys()].sort()).toEqual(sheets.sort());
});

test.each(sheets)('%s has the classes that are asked of it, and no others', (sheet) => {
  const given = givenClasses(sheet);
  const asked = used.get(sheet) ?? new Map<string, string>();
  const missing = [...asked].filter(([one]) => !given.has(one)).map(([one, file]) => `${one} in ${file}`);
  expect({ missing, unused: [...given].filter((one) => !asked.has(one)) }).toEqual({ missing: [], unused: [] });
});
