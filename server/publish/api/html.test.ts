import { locales } from '../../../lib/i18n/locales';
import { textIn } from '../../../lib/i18n/text-in';
import { curatedHere } from '../../store/testing/curated';
import { endpoint } from '../http/endpoint';
import { answerApi } from './operations';

const { GET } = endpoint(answerApi);
const { curated: record } = curatedHere();

test.each(locales())('an answer as a page has names where its JSON has ids (%s)', async (locale) => {
  const entry = [...record.incidents.values()].find(({ claims }) => claims.some(({ chain }) => chain.length > 1));
  if (!entry) throw new Error('no incident with a chain');
  const address = `http://localhost:3000/api/collections/incidents/items/${entry.slug}?f=html`;
  const response = await GET(new Request(address, { headers: { 'accept-language': locale } }), undefined);
  const html = (await response.text()).replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const parties = [...html.matchAll(/<dt>actor<\/dt><dd><span dir="auto">([^<]*)</g)].map(([, name]) => name);
  expect(parties).toEqual(entry.parties.map(({ actor }) => textIn(actor.name, locale)));
  expect(html).toContain(`<dt>place</dt><dd><span dir="auto">${record.gazetteer.name(entry.where.place ?? '', locale)}<`);
  const [claim] = entry.claims;
  for (const { source } of claim?.chain ?? []) expect(html).toContain(`<li><span dir="auto">${textIn(source.name, locale)}<`);
});
