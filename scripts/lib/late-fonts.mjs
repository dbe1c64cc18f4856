/**
 * A page whose text is painted before its type is asked for. A browser that knows in its first picture that a face is to
 * be fetched spends a tenth of a second of a slow phone on that, although the text is drawn in the fallback all the same.
 * And with each face that arrives it lays the whole page out anew: so they are fetched first, then put to use together.
 */
const fetchedFace = /@font-face\s*\{[^{}]*\burl\(([^)]*)\)[^{}]*\}/g;
const pageStyles = /<style[^>]*>[\s\S]*?<\/style>/;
/** The subsets that every page in a language uses, as their files are called; a browser asks for others when it meets their letters. */
const subsets = { en: /-latin-\d+-/, ar: /-(?:latin|arabic)-\d+-/ };

/** Puts the faces to use when all that are preloaded are there, or have failed. Runs in the page, right behind them. */
function useTogether() {
  const faces = document.getElementById('faces');
  const fetched = document.querySelectorAll('link[rel="preload"][as="font"]');
  let left = fetched.length;
  const settle = () => {
    left -= 1;
    if (left === 0) faces.media = 'all';
  };
  for (const link of fetched) {
    link.onload = settle;
    link.onerror = settle;
  }
}

/** @param {string} html a whole page @returns {string} the same with the faces that are fetched after everything else */
export function fontsLast(html) {
  const [styles = ''] = pageStyles.exec(html) ?? [];
  const faces = [...styles.matchAll(fetchedFace)];
  const [, language] = /<html lang="(\w+)"/.exec(html) ?? [];
  const first = faces.map(([, address]) => address.replaceAll('"', '')).filter((address) => subsets[language]?.test(address));
  if (first.length === 0) return html;
  const links = first.map(
    (address) => `<link rel="preload" as="font" type="font/woff2" crossorigin="" fetchpriority="low" href="${address}">`,
  );
  const style = `<style id="faces" media="(scripting: none)">${faces.map(([face]) => face).join('')}</style>`;
  return html
    .replace(styles, () => styles.replace(fetchedFace, ''))
    .replace('</body>', () => `${links.join('')}${style}<script>(${useTogether})()</script></body>`);
}
