/**
 * A page whose text is painted before its type is asked for. A browser that knows in its first picture that a face is to
 * be fetched spends a tenth of a second of a slow phone on that, although the text is drawn in the fallback all the same.
 */
const fetchedFace = /@font-face\s*\{[^{}]*\burl\([^{}]*\}/g;
const pageStyles = /<style[^>]*>[\s\S]*?<\/style>/;

/** @param {string} html a whole page @returns {string} the same with the faces that are fetched after everything else */
export function fontsLast(html) {
  const [styles = ''] = pageStyles.exec(html) ?? [];
  const faces = styles.match(fetchedFace) ?? [];
  if (faces.length === 0) return html;
  return html
    .replace(styles, () => styles.replace(fetchedFace, ''))
    .replace('</body>', () => `<style>${faces.join('')}</style></body>`);
}
