/**
 * The address at which a reader can suggest a correction of a page, from `CORRECTIONS_URL`; null where the operator
 * names none. A form gets the page's address as `page`, a mail gets it as its body. `npm start` has checked the setting.
 */
export function correctionsLink(env: Readonly<Record<string, string | undefined>>, page: string, subject: string): string | null {
  const target = env.CORRECTIONS_URL;
  if (!target || !URL.canParse(target)) return null;
  const url = new URL(target);
  if (url.protocol === 'mailto:') {
    // Mail programs read a space only as %20, so URLSearchParams, which writes "+", will not do.
    const join = url.search ? '&' : '?';
    return `${url.href}${join}subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(page)}`;
  }
  if (!['http:', 'https:'].includes(url.protocol)) return null;
  url.searchParams.set('page', page);
  return url.href;
}
