import type { Message } from '../lib/i18n/format';

/** What the checks find, for editors in English. */
export const checks = {
  kinds: {
    text: 'The text is missing.',
    language: 'The text in {languages} is missing.' as Message,
    entries: 'There has to be at least one.',
    source: 'Nobody says it: a claim needs a source.',
    claims: 'It has no claim: nothing stands on the map without one.',
    address: 'Give the address of the page, or say why there is none.',
    noAddress: 'There is an address, so leave out why there is none.',
    unpublishedClaim: 'It names a claim of an article that is not public yet. Publish that first.',
    noClaim: 'It names a claim that does not exist.',
    firstWhere: 'Its first claim has no place. It gives the incident its place: say where, or put another claim first.',
    outlet: 'The first speaker has to be whoever published the article.',
    circle: 'Somebody passes on what they said themselves.',
    otherSpeaker: 'A claim takes the place only of one of the same speaker.',
    time: 'This is no possible date.',
    sourceId: 'It names a source that is not in the record.',
    placeId: 'It names a place that is not in the gazetteer.',
    coordinate: 'No source gives coordinates of this place, so nothing can be drawn. Choose a place that has some.',
    once: 'There is another one of this name already.',
    key: 'Something stands in it that does not belong there. Save “About the article” once: what was only a help for writing goes then.',
    paragraph: 'There is no such paragraph: they are numbered 1 to {count}.',
    publishedActor: 'It names an actor that is not public yet. Publish that first.',
    invisible: 'There are characters in it that nobody can see. Type the text anew.',
    webAddress: 'This is no complete web address.',
  },
  asTold: 'As the checks say it',
};
export type ProblemMessages = typeof checks;
