/** Copy in English for what travels: cards, embeds, the API, feeds. */
export const publish = {
  card: {
    said: '{claimant}: {mode}',
    saidBy: 'Said by {claimant}',
    voices: 'Said by {claimant}',
    others: { one: '{names} and {count} other', other: '{names} and {count} others' },
    through: 'through {outlet}',
    noClaim: 'No claim here says that it happened',
    overview: { one: '{count} incident, with its sources', other: '{count} incidents, each with its sources' },
    filtered: 'What is claimed: a selection',
    placeEntries: {
      zero: 'Nothing is placed here',
      one: '{count} incident or area here',
      other: '{count} incidents and areas here',
    },
    actorEntries: { one: 'Named in {count} incident or area', other: 'Named in {count} incidents and areas' },
    articleClaims: { one: '{count} claim', other: '{count} claims' },
    publishedBy: 'Published by {outlet}',
    publishedByInferred: 'Published by {outlet} (inferred)',
    secondHand: 'Known at second hand',
    opening: 'Only its opening was read',
    coordinate: 'Coordinate: {confidence}',
    claims: 'Every marker is a claim, not a finding.',
    alt: 'Card with a map. {title}. {status}',
    unknown: 'The record has nothing at this address.',
  },
  embed: {
    docs: {
      title: 'Embeds and pictures',
      intro:
        'Share, on every page, gives ready code, pictures and a citation. These are the addresses behind it; they stay as they are.',
      embed:
        'The map for an iframe, with the filters and the view of the map. /embed before the address of an incident, area, actor, place or article embeds that one thing.',
      script:
        'Optional: makes of every <figure data-maydan="ADDRESS"> with a link in it a frame that loads when it comes near and takes the height it needs.',
      card: 'A card, 1200 × 630, of what the filters leave. The address of a thing with .png after it is the card of that thing.',
      picture:
        'The map as it is seen, also as picture.png: width from 320 to 1600, height from 240 to 1200, and at=incidents/NAME for a thing.',
      oembed: 'oEmbed, as JSON or XML, for every page: add its address.',
      parameters: 'Parameters of an embed',
      panel: 'The text: none, below the map or beside it.',
      interactive: 'The interactive map: when touched, at once or never.',
      theme: 'Colours: as the reader’s device, light or dark.',
      version:
        'The version of the record that you saw. Readers always see the newest; when it is another one, the embed says so.',
    },
    frame: '{title} · map by Maydan',
    open: 'Open the full map',
    explore: 'Explore the map',
    loading: 'Loading the map…',
    failed: 'The interactive map could not be shown. What you see is a still picture of it.',
    noWebGL: 'This browser cannot draw the interactive map, which needs WebGL. What you see is a still picture of it.',
    retry: 'Try again',
    credit: 'Map: Maydan',
    updated: 'Record of {date}',
    newer: 'This map was embedded with record {pinned}. The record has changed since; what you see is the newer one, {version}.',
    legend: 'Legend',
    entries: 'On this map',
    more: { one: '{count} more on the full map', other: '{count} more on the full map' },
    empty: 'No incident matches these filters.',
    gone: 'There is no such map',
    goneText: 'The record has nothing at the address of this embed.',
    still: 'Still map: {title}',
  },
  api: {
    title: 'Interface for programs',
    intro:
      'For reading only, without a key, from any site. What it answers is what is claimed, with its sources: never a finding.',
    collectionsTitle: 'Collections',
    docs: 'Documentation',
    asJson: 'As JSON',
    fields: 'All fields',
    links: 'Links',
    collections: {
      incidents: {
        title: 'Incidents',
        text: 'What is claimed to have happened, and statements made, each with its claims and who stands behind them.',
      },
      areas: {
        title: 'Claimed areas',
        text: 'Extents as someone claims them. Where only a size is claimed, a disc of that size stands for an outline that nobody gives.',
      },
      places: {
        title: 'Places',
        text: 'The gazetteer: names, a point with its uncertainty and its source. Where no source gives a usable coordinate there is none.',
      },
    },
  },
  feed: {
    all: '{site}: new in the record, corrections and withdrawals',
    of: '{site}: {name}',
    description: 'What is claimed, by whom and through whom. An entry is a claim, not a finding.',
    correction: 'Correction: {title}',
    withdrawn: { incidents: 'Withdrawn: an incident', areas: 'Withdrawn: a claimed area' },
    why: 'Why: {why}',
  },
};
