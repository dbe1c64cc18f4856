import { siteOrigin } from '@/lib/url/origin';
import { endpoint } from '@/server/publish/http/endpoint';
import { securityText } from '@/server/publish/security-text';

export const dynamic = 'force-dynamic';

/** Whom to tell of a fault of security (RFC 9116), where the operator says it. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<unknown>(() => {
  const text = securityText({ contact: process.env.SECURITY_CONTACT, origin: siteOrigin(process.env), now: new Date() });
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' };
  return new Response(text, { headers });
});
