/** Whom a request comes from. What a header says of it counts only where a proxy that the operator trusts has written it. */
import { isIP } from 'node:net';

/** "::ffff:192.0.2.7" → "192.0.2.7", as a server that listens on every address has it. */
const plain = (address = '') => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');

const holds = (networks, address) => {
  const version = isIP(address);
  return version > 0 && networks.check(address, `ipv${version}`);
};

/**
 * The nearest address that is none of a trusted proxy, from the connection backwards through `X-Forwarded-For`.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:net').BlockList} [trusted]
 * @returns {{ address: string, isTrusted: boolean }} `isTrusted`: the connection is a trusted proxy's
 */
export function clientOf({ socket, headers }, trusted) {
  let address = plain(socket.remoteAddress);
  if (!trusted || !holds(trusted, address)) return { address, isTrusted: false };
  const told = `${headers['x-forwarded-for'] ?? ''}`.split(',').map((text) => plain(text.trim()));
  while (told.length > 0 && holds(trusted, address)) {
    const before = told.pop();
    if (!isIP(before)) break;
    address = before;
  }
  return { address, isTrusted: true };
}

/** Who counts as one: an IPv4 address, or the network of 64 bits that one connection of IPv6 is given. */
export function networkOf(address) {
  if (isIP(address) !== 6) return address;
  const [head, tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail ? tail.split(':') : [];
  if (tail !== undefined) groups.push(...Array(Math.max(0, 8 - groups.length - rest.length)).fill('0'), ...rest);
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')}::/64`;
}

/** The machine itself: a proxy beside the site that nobody named in TRUSTED_PROXIES, a test, the operator. */
export const isOwnMachine = (address) => address === '::1' || address.startsWith('127.');
