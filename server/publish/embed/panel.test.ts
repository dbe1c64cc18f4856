import { factsHtml } from '../../../lib/publish/embed/panel';
import { subjectOf } from '../../../lib/publish/metadata';
import { served } from '../../site/served';

test('the facts of an embed break between each other, never before their dot', async () => {
  const subject = await subjectOf(served(), null, {}, 'en');
  if (!subject) throw new Error('no overview');
  const html = factsHtml({ ...subject, title: 'A prison' }).replace(/<span class="whole">(.*?)<\/span>/g, '$1');
  const facts = [...html.matchAll(/<span>([^<]*)<\/span>/g)].map(([, text]) => text);
  expect(facts).toEqual(['20–31 January 2022\u00a0·', 'Hasakah district\u00a0·', 'Syria']);
  // What the title says already is not said again.
  expect(factsHtml(subject)).not.toContain('January');
});
