/** One address of every kind of page, after the language: what is looked at and what is tested page by page. */
export const pageKinds = {
  overview: '',
  filtered: '?from=2022-01-22&to=2022-01-24&status=contested',
  nothing: '?q=helicopters&type=riots',
  incident: '/incidents/us-forces-begin-storming-prison-2022-01-23',
  area: '/areas/besieged-pocket-at-prison',
  supposed: '/areas/supposed-flight-to-southern-countryside',
  actor: '/actors/us-forces',
  place: '/places/sinaa-prison',
  article: '/articles/hasakah-prison-athr-2022-01-24',
  question: '/questions/who-holds-the-prison',
  story: '/stories/prison-attack-step-by-step',
  stories: '/stories',
  days: '/days',
  data: '/data',
  dataset: '/datasets/hasakah-2022',
  about: '/about',
  missing: '/no/such/page',
};

export const themes = ['light', 'dark'];

/** Playwright's settings for a desk and a phone. */
export const sizes = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1 },
};

/** What stands in articles of others, after "/embed/" and the language. */
export const embedKinds = {
  embed: '',
  'embed-incident': '/incidents/us-forces-begin-storming-prison-2022-01-23?panel=below',
  'embed-area': '/areas/besieged-pocket-at-prison',
  'embed-question': '/questions/who-holds-the-prison',
  'embed-story': '/stories/prison-attack-step-by-step',
};

/** px of the frames that the code in the share dialog makes for an article and for a phone. */
export const frames = { desktop: { width: 640, height: 480 }, phone: { width: 360, height: 520 } };
