import { expect, test } from '@playwright/test';
import { addressesOf, someOf } from '../crawl/addresses';
import { crawl, pagesOf, redirectedIn } from '../crawl/crawl';
import { differences, missing, readRecording } from '../crawl/recording';
import { incidentSlugs } from './helpers/record';

/** `npm run crawl` asks for everything in both languages; here a part of them is asked for. */
test('every address answers as it was recorded', async ({ baseURL }) => {
  test.setTimeout(900_000); // hundreds of pages are rendered for the first time: on two quiet cores a minute or two
  const origin = baseURL as string;
  const pages = await pagesOf(origin);
  for (const slug of incidentSlugs) for (const locale of ['en', 'ar']) expect(pages).toContain(`/${locale}/incidents/${slug}`);
  const redirected = redirectedIn('data/hasakah-2022');
  const recorded = readRecording();
  expect(missing(recorded, addressesOf(pages, redirected))).toEqual([]);
  expect(differences(recorded, await crawl(origin, addressesOf(someOf(pages), redirected)))).toEqual([]);
});
