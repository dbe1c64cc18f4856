import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copiedRuns, sharedRun } from './copied-runs';

const article = 'واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة';

test.each([
  [
    'eight words in a row',
    'قال إن اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة انتهى',
    'اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة',
  ],
  [
    'whatever stands between them',
    'واحد، «اثنان» ثلاثة: أربعة\nخمسة (ستة) سَبعة ثمـانية',
    'واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية',
  ],
  ['seven are not', 'واحد اثنان ثلاثة أربعة خمسة ستة سبعة', null],
  ['nor eight in another order', 'ثمانية سبعة ستة خمسة أربعة ثلاثة اثنان واحد', null],
])('%s', (_, text, run) => expect(sharedRun(article, text)).toBe(run));

test('the file that holds one is named', () => {
  const root = mkdtempSync(join(tmpdir(), 'maydan-runs-'));
  try {
    mkdirSync(join(root, 'data', 'articles'), { recursive: true });
    writeFileSync(join(root, 'article.txt'), article);
    writeFileSync(join(root, 'data', 'articles', 'own.json'), JSON.stringify({ text: 'كلماتنا نحن' }));
    expect(copiedRuns(join(root, 'article.txt'), root, ['data'])).toEqual([]);
    writeFileSync(join(root, 'data', 'articles', 'copied.json'), JSON.stringify({ text: article }));
    expect(copiedRuns(join(root, 'article.txt'), root, ['data'])).toEqual([
      expect.objectContaining({ file: join('data', 'articles', 'copied.json'), expected: 'our own words' }),
    ]);
    expect(() => copiedRuns(join(root, 'nowhere.txt'), root, ['data'])).toThrow('cannot be read (ENOENT)');
  } finally {
    rmSync(root, { recursive: true });
  }
});
