/** A kept page and the ground of its still map while others ask for what nobody asked for before. */
import { Stop } from '../lib/project.mjs';
import { someIncident, viewBeside } from './addresses.mjs';
import { atLeast, atMost, ms } from './report.mjs';
import { asFastAsAnswered, ask, atRate } from './requests.mjs';

/** a second */
const rates = { pages: 20, cards: 40, grounds: 5 };
const mostMs = 300; // of the kept page, 95th percentile
/** Turned away, with word of when to come again. */
const busy = 503;

/** @type {import('./scenarios.mjs').Scenario['run']} */
export async function newOnes({ site, seconds, connections }) {
  const { middle } = await someIncident(site);
  const { body } = await ask(site, '/en', { keepsBody: true });
  const ground = /\/basemap\/still\/[^"#]+\.svg/.exec(body.toString())?.[0];
  if (!ground) throw new Stop('load: /en shows no ground of a still map, expected an address under /basemap/still/.');
  await ask(site, ground);
  const [keptPage, grounds, pages, cards] = await Promise.all([
    asFastAsAnswered({ origin: site, paths: ['/en'], seconds, connections }),
    atRate({ origin: site, pathOf: () => ground, perSecond: rates.grounds, seconds }),
    atRate({ origin: site, pathOf: (i) => `/en?map=${viewBeside(middle, i)}`, perSecond: rates.pages, seconds }),
    atRate({ origin: site, pathOf: (i) => `/en/card.png?map=${viewBeside(middle, i)}`, perSecond: rates.cards, seconds }),
  ]);
  const sound = ({ statuses }, ...allowed) => [200, ...allowed].reduce((sum, status) => sum + (statuses[status] ?? 0), 0);
  return [
    {
      label: `/en meanwhile, ${connections} connections`,
      measured: keptPage,
      checks: [
        atMost('kept page while new ones are made, 95th percentile', keptPage.p95, mostMs, ms),
        atLeast('kept page meanwhile: answers with status 200', sound(keptPage), keptPage.requests),
      ],
    },
    {
      label: `the ground of its still map, ${rates.grounds} a second`,
      measured: grounds,
      checks: [atLeast('its ground meanwhile: answers with status 200', sound(grounds), grounds.requests)],
    },
    {
      label: `new pages, ${rates.pages} a second`,
      measured: pages,
      checks: [atLeast('new pages: answers with status 200 or 503', sound(pages, busy), pages.requests)],
    },
    {
      label: `new cards, ${rates.cards} a second`,
      measured: cards,
      checks: [atLeast('new cards: answers with status 200 or 503', sound(cards, busy), cards.requests)],
    },
  ];
}
