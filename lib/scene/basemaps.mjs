/**
 * Which other basemaps the site offers, from BASEMAPS and BASEMAP_STYLE_URL. Plain JavaScript without imports: the
 * settings are checked before anything is installed, and read again by the site.
 *
 * @typedef {object} Basemap
 * @property {string} id as it stands in `base=`
 * @property {{ en: string, ar: string }} name
 * @property {string} light address of a MapLibre style
 * @property {string} dark the same for the dark theme; may be that of `light`
 *
 * @typedef {object} Basemaps
 * @property {Basemap[]} offered
 * @property {string | null} standard id of the one that pages show from the start; null: the embedded one
 */

const expectedList =
  'expected "none", a comma list such as streets=https://tiles.example/light.json|https://tiles.example/dark.json, or a JSON list of { "id", "name", "light", "dark" }';
const expectedAddress = 'expected the https address of a MapLibre style (http only on localhost or 127.0.0.1)';

/** Id that a page shows where no other basemap is on. */
export const embeddedId = 'embedded';

/** OpenFreeMap asks for no key and sets no limit: https://openfreemap.org */
const standardList = [
  {
    id: 'streets',
    name: { en: 'Streets', ar: 'الشوارع' },
    light: 'https://tiles.openfreemap.org/styles/positron',
    dark: 'https://tiles.openfreemap.org/styles/dark',
  },
  {
    id: 'streets-colour',
    name: { en: 'Streets in colour', ar: 'الشوارع بالألوان' },
    light: 'https://tiles.openfreemap.org/styles/liberty',
    dark: 'https://tiles.openfreemap.org/styles/liberty',
  },
];

/**
 * @param {Record<string, string | undefined>} env
 * @returns {Basemaps & { problems: string[] }} with a sentence for everything that is wrong
 */
export function readBasemaps(env) {
  const problems = [];
  const offered = readList(env.BASEMAPS, problems);
  const style = env.BASEMAP_STYLE_URL;
  if (!style) return { offered, standard: null, problems };
  const problem = addressProblem(style);
  if (problem) {
    problems.push(`BASEMAP_STYLE_URL: got "${style}" (${problem}), ${expectedAddress}. Correct the variable or unset it.`);
    return { offered, standard: null, problems };
  }
  const known = offered.find(({ light, dark }) => light === style || dark === style);
  if (known) return { offered, standard: known.id, problems };
  const own = { id: 'default', name: named(new URL(style).hostname), light: style, dark: style };
  return { offered: [own, ...offered.filter(({ id }) => id !== own.id)], standard: own.id, problems };
}

/**
 * The origins from which the offered basemaps are loaded, as a page's policy lists them.
 * @param {Record<string, string | undefined>} env
 * @param {readonly string[]} [more] further ones, for styles whose tiles stand elsewhere
 */
export const basemapOrigins = (env, more = []) => [
  ...new Set([...readBasemaps(env).offered.flatMap(({ light, dark }) => [new URL(light).origin, new URL(dark).origin]), ...more]),
];

function readList(got, problems) {
  if (!got) return standardList;
  if (got.trim() === 'none') return [];
  const fail = (reason) => {
    problems.push(
      `BASEMAPS: got "${got.length > 120 ? `${got.slice(0, 120)}…` : got}" (${reason}), ${expectedList}. Correct the variable or unset it.`,
    );
    return [];
  };
  const rows = got.trim().startsWith('[') ? fromJson(got) : got.split(',').map(fromText);
  if (!rows) return fail('is not valid JSON');
  const list = [];
  for (const [i, row] of rows.entries()) {
    const where = `entry ${i + 1}`;
    if (!row || typeof row.id !== 'string' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(row.id) || row.id.length > 40)
      return fail(`${where} has no id of lower-case letters, digits and hyphens`);
    if (row.id === embeddedId || list.some(({ id }) => id === row.id)) return fail(`the id "${row.id}" is taken`);
    const light = row.light ?? row.style ?? row.dark;
    const dark = row.dark ?? light;
    for (const address of [light, dark]) {
      const problem = addressProblem(address);
      if (problem) return fail(`the address of "${row.id}" ${problem}`);
    }
    list.push({ id: row.id, name: named(row.name ?? row.id), light, dark });
  }
  return list;
}

const named = (name) => (typeof name === 'string' ? { en: name, ar: name } : { en: name.en ?? name.ar, ar: name.ar ?? name.en });

function fromJson(text) {
  try {
    const value = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** "streets=https://a/light.json|https://a/dark.json" */
function fromText(text) {
  const [, id, addresses = ''] = /^\s*([^=/]*)=(.*)$/.exec(text) ?? [];
  const [light, dark] = addresses.split('|').map((address) => address.trim());
  return { id: id?.trim(), light, dark };
}

/** Loopback is allowed over http so that a tile server can be tried; the pages' own policy says the same. */
function addressProblem(got) {
  if (typeof got !== 'string' || !URL.canParse(got)) return 'is not an absolute address';
  const { protocol, hostname, username, password } = new URL(got);
  if (username || password) return 'holds a user name or a password';
  if (protocol === 'https:') return undefined;
  if (protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1')) return undefined;
  return 'does not begin with https://';
}
