/**
 * A page and what React needs to take it over, apart. Next writes the second into the first, as inline scripts after the
 * text: more than half of the page, which a browser reads through before it paints. Here it comes as a script of its own.
 */
import { digestOf } from '../../server/publish/http/tags.mjs';

const folder = '/page-data/';
const dataAddress = new RegExp(`^${folder}([\\w-]{22})(/.*)$`);
const inlineScript = /<script>((?:self\.__next_f|\(self\.__next_f=self\.__next_f\|\|\[\]\))\.push\(.*?\))<\/script>/gs;

/**
 * @param {string} html a whole page as Next writes it
 * @param {string} address its path and query
 * @returns {{ html: string, data: { text: string, digest: string } | null }} the page with the address of its data, and
 *   that script; null where it has none
 */
export function partData(html, address) {
  const scripts = [...html.matchAll(inlineScript)].map(([, script]) => script);
  if (scripts.length === 0) return { html, data: null };
  const text = scripts.join(';\n');
  const data = { text, digest: digestOf(text) };
  const source = `${folder}${data.digest}${address}`.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  // Last and not deferred: Next takes the data to be complete once the document is no longer loading, and without any
  // leaves the page as it came.
  const tag = `<script src="${source}" fetchpriority="low"></script>`;
  return { html: html.replace(inlineScript, '').replace('</body>', () => `${tag}</body>`), data };
}

/**
 * @param {string} url
 * @returns {{ digest: string, page: string } | null} which data an address asks for: of the page at path and query `page`
 */
export function readDataAddress(url) {
  const [, digest, page] = dataAddress.exec(url) ?? [];
  return digest && page ? { digest, page } : null;
}
