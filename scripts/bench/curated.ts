const day = 86_400_000;
const outlets = ['ansel-gazette', 'tidewater-agency', 'shore-radio', 'north-post'];
const deeds = ['march', 'strike', 'shelling', 'arrest', 'clash', 'blockade', 'meeting', 'fire'];
const claimsPerArticle = 4;

/** An invented curated record: its documents by their paths below the data folder, to be laid over those of tests/fixtures/instead. */
export function* syntheticRecord(dataset: string, incidents: number): Generator<[path: string, json: object]> {
  yield [
    `${dataset}/sources/sources.json`,
    {
      sources: [
        ...outlets.map((id) => ({ id, name: { en: id.replace('-', ' ') }, kind: 'media' })),
        { id: 'dockers-union-voice', name: { en: "Dockers' union" }, kind: 'party', actor: 'dockers-union' },
      ],
    },
  ];
  const articles = Math.ceil(incidents / 2);
  for (let a = 0; a < articles; a++) {
    const outlet = outlets[a % outlets.length] as string;
    const published = dayOf(a);
    const claims = Array.from({ length: claimsPerArticle }, (_, c) => ({
      id: `c0${c + 1}`,
      text: {
        en: `Some ${10 + ((a + c) % 90)} people took part in the ${deeds[(a + c) % deeds.length]} in Port Ansel, number ${a}.`,
      },
      locator: { paragraph: 1 },
      attribution: [
        { source: outlet },
        ...(c % 2 === 0 && outlet === 'ansel-gazette' ? [{ source: 'dockers-union-voice' }] : []),
      ],
      modes: [c % 3 === 0 ? 'announces' : 'reports'],
      said: { edtf: published, basis: 'stated' },
      happened: { edtf: published, basis: 'stated' },
      hedges: [],
      access: 'read',
      where: { relation: c % 2 === 0 ? 'at' : 'near', place: 'port-ansel' },
      supports: [],
      contradicts: c === 0 && a > 0 ? [{ claim: `article-${a - 1}#c02`, about: { en: 'how many took part' } }] : [],
    }));
    yield [
      `${dataset}/articles/article-${a}.json`,
      {
        slug: `article-${a}`,
        title: { en: `What happened on ${published}, number ${a}` },
        headline: null,
        outlet: { source: outlet, basis: 'stated' },
        language: 'en',
        published: { edtf: published, basis: 'stated' },
        url: `https://gazette.example/${a}`,
        access: 'read',
        reading: { of: 'text', extent: 'whole' },
        summary: [{ en: `An account of the ${deeds[a % deeds.length]} in Port Ansel, in some words of our own.` }],
        claims,
      },
    ];
  }
  for (let i = 0; i < incidents; i++) {
    const own = Math.floor(i / 2);
    yield [
      `${dataset}/incidents/incident-${i}.json`,
      {
        slug: `incident-${i}`,
        title: { en: `A ${deeds[i % deeds.length]} in Port Ansel, number ${i}` },
        summary: { en: `What is told of the ${deeds[i % deeds.length]} of ${dayOf(own)}.` },
        claims: [`article-${own}#c0${1 + (i % 2)}`, `article-${(own + 1) % articles}#c03`],
        beside: [`article-${own}#c04`],
        actors: [{ actor: 'dockers-union', role: 'claimant' }],
        eventType: 'Protests',
        subEventType: 'Peaceful protest',
      },
    ];
  }
}

const dayOf = (number: number): string => new Date(Date.UTC(1990, 0, 1) + (number % 3_650) * day).toISOString().slice(0, 10);
