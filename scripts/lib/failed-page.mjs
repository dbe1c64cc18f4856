/**
 * A page that could not be made. Next sends one without a word in it, for its script to fill; this one says so without
 * script too.
 */
import { error } from '../../messages/error.mjs';

/** @param {string} html as Next sent it @param {string} url its address, with the language first @returns {string} */
export function failedPage(html, url) {
  const isArabic = /^\/ar(?:[/?]|$)/.test(url);
  const { title, text, home } = isArabic ? error.ar : error.en;
  const [lang, dir] = isArabic ? ['ar', 'rtl'] : ['en', 'ltr'];
  const words = `<main lang="${lang}" dir="${dir}"><h1>${title}</h1><p>${text}</p><p><a href="/${lang}">${home}</a></p></main>`;
  return html.replace('</body>', () => `<noscript>${words}</noscript></body>`);
}
