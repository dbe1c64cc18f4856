/** Answers of the site beside a page that the framework makes without anything of ours. */
import { itemOf, someIncident, tileAt } from './addresses.mjs';
import { atLeast, kb, times } from './report.mjs';
import { asFastAsAnswered, ask } from './requests.mjs';

/** Parts of the plain page's rate. */
const limits = { kept: 0.8, made: 1 };

/** What was made before costs about what a static page costs. @type {import('./scenarios.mjs').Scenario['run']} */
export async function kept(context) {
  const { slug } = await someIncident(context.site);
  const paths = ['/en', `/embed/en/incidents/${slug}`, `/en/incidents/${slug}.png`];
  return beside(context, paths, 'kept', limits.kept);
}

/** What is read from the index on each request costs no more than rendering the overview would. @type {import('./scenarios.mjs').Scenario['run']} */
export async function made(context) {
  const { slug, middle } = await someIncident(context.site);
  const overview = await weigh(context.site, '/en');
  return beside(context, [tileAt(middle, 8), itemOf(slug)], 'made', limits.made, overview);
}

/** @param {'kept' | 'made'} kind @param {number} [weight] of the plain page; default: that of the answer beside it */
async function beside({ site, plain, seconds, connections }, paths, kind, limit, weight) {
  const yardstick = await plain();
  const rateOf = (origin, path) => asFastAsAnswered({ origin, paths: [path], seconds, connections });
  const results = [];
  let plainPath;
  let beside;
  for (const path of paths) {
    const bytes = await weigh(site, path);
    const next = await yardstick[kind](weight ?? bytes);
    if (next !== plainPath) {
      [plainPath, beside] = [next, await rateOf(yardstick.origin, next)];
      results.push({ label: `plain page of ${kb(weight ?? bytes)}, ${kind}`, measured: beside });
    }
    const measured = await rateOf(site, path);
    const ratio = measured.perSecond / beside.perSecond;
    results.push({
      label: `${path}, ${kb(bytes)}`,
      measured,
      checks: [
        atLeast(`${path} beside the plain page`, ratio, limit, times),
        atLeast(`${path}: answers with status 200`, measured.statuses[200] ?? 0, measured.requests),
      ],
    });
  }
  return results;
}

/** Bytes of an answer that is made by then. */
async function weigh(origin, path) {
  await ask(origin, path);
  return (await ask(origin, path, { keepsBody: true })).body.length;
}
