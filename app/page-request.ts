import { headers } from 'next/headers';
import { addressHeader } from '@/lib/url/negotiate';
import { type Notice, type Params, readParams } from '@/lib/url/params';

/** What the address of the page asks for. A layout sees no query, so the proxy passes it on. */
export async function requestedParams(): Promise<{ pathname: string; params: Params; notices: Notice[] }> {
  const address = (await headers()).get(addressHeader) ?? '/';
  const url = new URL(address, 'http://localhost');
  return { pathname: url.pathname, ...readParams(url.searchParams) };
}
