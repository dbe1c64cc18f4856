/**
 * What a page of the desk may load: scripts with the nonce of this answer alone, so that nothing that somebody pastes can
 * run. Styles in the page are allowed: React gives those that Next puts there (`inlineCss`) no nonce.
 */
export const deskPolicy = (nonce: string, isDevelopment: boolean): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** By it proxy.ts tells the layout, which Next does not, at which address the page is. */
export const deskPathHeader = 'x-desk-path';
