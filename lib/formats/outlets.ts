import { WebAddress } from '../record/web-address';

/** Sites on which accounts publish: there the outlet is the account, which is the first part of the path. */
const platforms = new Set([
  'x.com',
  'twitter.com',
  't.me',
  'facebook.com',
  'instagram.com',
  'youtube.com',
  'tiktok.com',
  'vk.com',
]);

/** "https://x.com/name/status/1" → "x.com/name"; "https://www.outlet.example/a/b" → "outlet.example"; null: no address. */
export function outletOf(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (!/^https?:$/.test(url.protocol)) return null;
  const site = url.hostname.replace(/^(?:www|m|mobile)\./, '');
  const [first] = url.pathname.split('/').filter((part) => part !== '' && part !== 's' && part !== 'c');
  return platforms.has(site) && first ? `${site}/${first}` : site;
}

/** Every address in a text, each once. */
export const addressesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/https?:\/\/[^\s<>"'`;,|)\\\]]+/g)].map(([address]) => address.replace(/[.:]+$/, ''))),
];

/** What addresses come to in a row: their outlets, and the first that a reader can follow. */
export function linked(addresses: readonly string[]): { sources: string[]; url?: string } {
  const url = addresses.find((address) => WebAddress.safeParse(address).success);
  const sources = [...new Set(addresses.flatMap((address) => outletOf(address) ?? []))];
  return { sources, ...(url !== undefined && { url }) };
}
