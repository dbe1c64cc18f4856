/** What the site is put under. A scenario is a row here; what it finds goes into one table and one list of limits. */
import { kept, made } from './beside-plain.mjs';
import { newOnes } from './new-ones.mjs';
import { twoNodes } from './nodes.mjs';
import { poisoned } from './poisoned.mjs';
import { behindNginx } from './proxy.mjs';
import { readersMix } from './readers.mjs';

/**
 * @typedef {object} Context
 * @property {string} site origin of the built site
 * @property {() => Promise<{ origin: string, kept: (bytes: number) => Promise<string>, made: (bytes: number) => Promise<string> }>} plain
 * @property {number} seconds for each measurement
 * @property {number} connections
 * @property {number} every in how many seconds a reader opens something
 *
 * @typedef {object} Scenario
 * @property {string} name for `--only`
 * @property {string} about
 * @property {(context: Context) => Promise<import('./report.mjs').Result[]>} run
 */

/** @type {Scenario[]} */
export const scenarios = [
  { name: 'kept', about: 'pages, embeds and cards that were made before, beside a plain page of the same weight', run: kept },
  { name: 'made', about: 'tiles and items of the interface, beside a plain page made on request', run: made },
  { name: 'new', about: 'a kept page, while pages and cards are asked for that nobody asked for before', run: newOnes },
  {
    name: 'readers',
    about: 'a thousand readers, each opening something every few seconds (--every), then a link that all follow',
    run: readersMix,
  },
  {
    name: 'nodes',
    about:
      'two nodes on one PostgreSQL: readers on both while a reviewer corrects an incident every five seconds (--seconds 300: 60 changes)',
    run: twoNodes,
  },
  { name: 'poisoned', about: 'what is kept, while visitors try to get something into it', run: poisoned },
  { name: 'proxy', about: 'a kept page through nginx, with docs/operate/nginx.conf', run: behindNginx },
];
