import { error } from './error.mjs';

/** Copy in English for the map, the live and the still one. */
export const map = {
  map: {
    cooperative: {
      windows: 'Hold Ctrl and scroll to zoom the map',
      mac: 'Hold ⌘ and scroll to zoom the map',
      mobile: 'Use two fingers to move the map',
    },
    label: 'Map of the incidents',
    live: 'Interactive map: the arrow keys move it, + and − zoom',
    /** Why there is no interactive map: on a phone one line, as it takes the place of the map's buttons. */
    noWebGL: 'No interactive map: this browser lacks WebGL.',
    failed: 'The interactive map could not start.',
    retry: error.en.retry,
    lost: 'The browser stopped the interactive map.',
    /** After one of these, where there is room. */
    isStill: 'This is a still map; everything on it is in the list too.',
    dataFailed: 'The data cannot be reached just now. The map shows the last data received and tries again.',
    spot: { one: '{count} incident at {place}', other: '{count} incidents at {place}' },
    spots: { one: '{count} incident at {place} and nearby', other: '{count} incidents at {place} and nearby' },
    /** Where so many are on the map that they are asked for when a marker is opened. */
    many: {
      here: { one: '{count} incident here', other: '{count} incidents here' },
      region: { one: '{place}: {count} incident, placed no nearer', other: '{place}: {count} incidents, placed no nearer' },
      part: '{from}–{to} of {count}',
      previous: 'Previous',
      next: 'Next',
      loading: 'Asking for the incidents…',
      failed: 'The incidents cannot be reached just now.',
    },
    /** A marker of a fan: “Escape: 3 incidents at …”. */
    ofCategory: '{category}: {spot}',
    withAreas: { one: '{spot}; {count} area', other: '{spot}; {count} areas' },
    close: 'Close',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    /** Leads to the first view; what is far or wide may lie beyond it. */
    fit: 'Show the overview',
    /** Brings the map back to what the page is about. */
    back: {
      incidents: 'Back to this incident',
      areas: 'Back to this area',
      places: 'Back to this place',
      actors: 'Back to this actor’s places',
      articles: 'Back to this article’s places',
      questions: 'Back to the incidents of this question',
      stories: 'Back to this step',
    },
    attribution: 'Map credits',
    claimedBy: '{title} (claimed by {claimant})',
    supposedBy: '{title} (supposed by {claimant})',
    legend: {
      title: 'Legend',
      hint: 'Touch a category or a sourcing to show only that.',
      categories: 'All categories',
      one: 'Dashed rim: one origin',
      several: 'Solid rim: several origins',
      contested: 'Contested',
      count: 'Several at one place: touch for the list',
      region: 'Only the region is known',
      halo: 'The true site lies somewhere within, in true metres. Where circles would overlap, or lie on a claimed size without an outline, markers say “±4 km” instead; point at one for its circle, in blue',
      soft: 'Claimed size, outline unknown: it fades and has no edge',
      reported: 'Area, as reported',
      area: 'Area named only by its place, outline unknown',
      supposed: 'Supposed area: hatched while its name is pointed at, or its page is open',
      town: 'Built-up town, roughly: drawn as a disc, as no outline is known',
      quarter: 'Quarter: the point is known, its name inferred',
      river: 'River, roughly: known by places near it',
      border: 'Border of a state',
      disputed: 'Disputed border, or that of a disputed territory. Lines show who holds what; drawing one takes no side',
    },
    /** Text of the small map that says where in the world the map lies. */
    locator: {
      part: 'Where this is: the map shows a part of the {bearing} of {country}.',
      middle: 'Where this is: the map shows a part of the middle of {country}.',
      country: 'Where this is: the map shows {country}.',
      world: 'Where this is: the mark shows the map’s place in the world.',
    },
    base: {
      title: 'Streets',
      embedded: 'This site’s own map',
      hint: 'Streets are not on this site. Choosing them asks {hosts}, which learns your internet address and the part of the map that you look at.',
      asks: 'This link shows {name}. It would ask {host}, which learns your internet address and the part of the map that you look at.',
      loading: 'Asking for the streets…',
      failed: '{host} does not answer as it should. The site’s own map is back.',
      retry: error.en.retry,
      closeNotice: 'Close this notice',
    },
  },
};
