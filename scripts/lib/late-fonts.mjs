/**
 * A page whose text is painted before its type is asked for. A browser that knows in its first picture that a face is to
 * be fetched spends a tenth of a second of a slow phone on that, although the text is drawn in the fallback all the same.
 * And with each face that arrives it lays the whole page out anew: so they are fetched first, then put to use together.
 */
const fetchedFace = /@font-face\s*\{[^{}]*\burl\(([^)]*)\)[^{}]*\}/g;
const pageStyles = /<style[^>]*>[\s\S]*?<\/style>/;
/** The subsets that every page in a language uses, as their files are called; a browser asks for others when it meets their letters. */
const subsets = { en: /-latin-\d+-/, ar: /-(?:latin|arabic)-\d+-/ };

/**
 * Fetches files of type, and puts the faces to use when all are there or have failed. Runs in the page. It makes the links
 * itself: one that stood in the page could be there, from the browser's cache, before anyone listens.
 */
function useTogether(addresses) {
  let left = addresses.length;
  const settle = () => {
    left -= 1;
    if (left === 0) document.getElementById('faces').media = 'all';
  };
  for (const href of addresses) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', onload: settle, onerror: settle });
    link.href = href;
    document.head.append(link);
  }
}

/** @param {string} html a whole page @returns {string} the same with the faces that are fetched after everything else */
export function fontsLast(html) {
  const [styles = ''] = pageStyles.exec(html) ?? [];
  const faces = [...styles.matchAll(fetchedFace)];
  const [, language] = /<html lang="(\w+)"/.exec(html) ?? [];
  const first = faces.map(([, address]) => address.replaceAll('"', '')).filter((address) => subsets[language]?.test(address));
  if (first.length === 0) return html;
  const style = `<style id="faces" media="(scripting: none)">${faces.map(([face]) => face).join('')}</style>`;
  return html
    .replace(styles, () => styles.replace(fetchedFace, ''))
    .replace('</body>', () => `${style}<script>(${useTogether})(${JSON.stringify(first)})</script></body>`);
}
