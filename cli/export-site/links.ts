/** Where answers are put, and which further addresses they name. An address here is a path below the site's origin. */

/**
 * The file in which a static host finds an address: a page as the index of a folder, so that "/en/data" and
 * "/en/data/incidents.csv" can stand beside each other. "/en/data" → "en/data/index.html"
 * @returns null where no file can be named so
 */
export function fileOf(path: string, isPage: boolean): string | null {
  const segments = decoded(path)?.split('/').filter(Boolean);
  if (!segments || segments.some((segment) => /^\.\.?$|[\0\\/]/.test(segment))) return null;
  return (isPage ? [...segments, 'index.html'] : segments).join('/') || null;
}

/** Scripts ask for what only a server has, and would show a whole list as a filtered one: a copy is read without them. */
const isScript = (path: string): boolean => path.startsWith('/_next/static/') && path.endsWith('.js');

/**
 * The addresses of the same site that a page, a style sheet or a list of addresses names, without parameters and parts.
 * @param origin that the site calls itself
 * @returns `paths`, and of the others how many have parameters
 */
export function linksOf(text: string, type: string, at: string, origin: string): { paths: Set<string>; withParameters: number } {
  const named = [
    ...(/html|svg/.test(type) ? attributesOf(text) : []),
    ...(/html|css|svg/.test(type) ? [...text.matchAll(/url\(["']?([^"')#][^"')]*)/g)].map(([, address = '']) => address) : []),
    ...(/xml/.test(type) ? [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address) : []),
  ].map(unescaped);
  const paths = new Set<string>();
  let withParameters = 0;
  for (const address of named) {
    if (!URL.canParse(address, origin + at)) continue;
    const url = new URL(address, origin + at);
    if (url.origin !== origin || isScript(url.pathname)) continue;
    // An icon and a style sheet bear a digest as their only parameter, which no host looks at.
    if (url.search !== '' && !/^\?[\w.-]+$/.test(url.search)) withParameters++;
    else paths.add(url.pathname);
  }
  return { paths, withParameters };
}

/** Of `content` only whole addresses, as the card of a page: other words are not for machines to follow. */
const attributesOf = (html: string): string[] =>
  [...html.matchAll(/\s(href|src|srcset|data-src|content)="([^"]*)"/gi)].flatMap(([, name, value = '']) => {
    if (name === 'content') return /^https?:\/\/\S+$/.test(value) ? [value] : [];
    return name?.endsWith('srcset') ? value.split(',').map((part) => part.trim().split(/\s/)[0] ?? '') : [value];
  });

const unescaped = (text: string): string =>
  text
    .replace(/&(?:amp|#38|#x26);/g, '&')
    .replace(/&(?:quot|#34|#x22);/g, '"')
    .replace(/&(?:#39|#x27);/g, "'");

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
