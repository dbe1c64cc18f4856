import { contentPolicy } from '../publish/http/security-headers.mjs';

/**
 * What a page of the desk may load: scripts with the nonce of this answer alone, so that nothing that somebody pastes can
 * run. Styles in the page are allowed: React gives those that Next puts there (`inlineCss`) no nonce.
 */
export const deskPolicy = (nonce: string, isDevelopment: boolean): string =>
  contentPolicy(
    { isDevelopment },
    {
      'script-src': ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", isDevelopment && "'unsafe-eval'"],
      'frame-src': ["'none'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
    },
  );

/** By it proxy.ts tells the layout, which Next does not, at which address the page is. */
export const deskPathHeader = 'x-desk-path';
/** By it proxy.ts tells the layout which form comes back on the page. */
export const deskReturnedHeader = 'x-desk-returned';
