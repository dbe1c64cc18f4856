/** Copy in English for sourcing: the rules, accounts, figures, days, corrections. */
export const record = {
  about: { denial: 'whether it happened' },
  /** One row for each rule of lib/record/rules.ts. */
  rules: {
    'taken-back': {
      name: 'Taken back',
      example: 'A newspaper reports a strike, and later denies it itself.',
      reason: 'Nobody can be called as a witness for what they have taken back.',
    },
    'no-voice': {
      name: 'Denial, forecast, judgement, supposition',
      example: 'A monitor expects an attack; a day later an agency reports one.',
      reason: 'None of them says that it happened. They are shown for context and are not counted.',
    },
    circle: {
      name: 'Naming each other',
      example: 'Paper A names paper B as its source, and paper B names paper A.',
      reason: 'Nothing shows that either knows it first-hand, so they count as one.',
    },
    'of-itself': {
      name: 'Speaking about itself',
      example: 'An army announces that it has taken a hill.',
      reason: 'It is the origin of its statement. Where nobody else speaks, no independent origin confirms what is said.',
    },
    'counted-with': {
      name: 'Counted with its outlet',
      example: 'A newspaper’s correspondent, or a source that it does not name.',
      reason: 'Nothing shows that they are independent of the outlet, and without a name nobody can find out.',
    },
    'one-body': {
      name: 'Voices of one body',
      example: 'An army’s spokesman and its command, or an agency’s service in another language.',
      reason: 'Whoever speaks for it speaks with its voice, so several of them are one origin.',
    },
    relay: {
      name: 'Relay',
      example: 'Two sites carry an agency’s report of what an army said: one origin, the army.',
      reason: 'Passing words on adds no witness. What counts is who said it first, as far as the chain is given.',
    },
    'one-source': {
      name: 'One source, many sentences',
      example: 'Ten claims of one unnamed source.',
      reason: 'Saying more does not make more sources.',
    },
    'own-word': {
      name: 'In its own voice',
      example: 'A monitor publishes its own count.',
      reason: 'Whoever names no other source is responsible for the claim, and is its origin.',
    },
    revision: {
      name: 'Revision',
      example: 'An army says on Wednesday that all have surrendered, and on Thursday that some are still hiding.',
      reason:
        'What a speaker says on a later day replaces what it said before: it corrects itself, and nobody else objects. Both stay readable.',
    },
    'stages-of-a-count': {
      name: 'Stages of one count',
      example: 'On Friday one agency quotes an army as counting 23 dead since Thursday, another as counting 28.',
      reason:
        'A count that is still running grows by the hour. Two figures of one speaker on one day are taken for stages of it, even where it is not known which came last. Nobody contradicts anybody, and both stay in the range.',
    },
    'objection-withdrawn': {
      name: 'Objection withdrawn',
      example: 'A newspaper denies it, and later reports it after all.',
      reason: 'The objection no longer stands. It stays readable.',
    },
    'own-words-differ': {
      name: 'One speaker, two wordings',
      example: 'One site quotes an army on a bomb at the main gate, another quotes it on one at the west gate.',
      reason: 'Nothing shows which of them is right, so both stand and the question is unresolved.',
    },
    denial: {
      name: 'Denial',
      example: 'One party reports a strike, another says that there was none.',
      reason: 'Whoever denies it contradicts everyone who says that it happened.',
    },
    contradiction: {
      name: 'Contradiction',
      example: 'An army announces full control; a newspaper writes that the place was not retaken.',
      reason: 'Two origins say things that cannot both be true. Which of them is right is not decided here.',
    },
    'figures-apart': {
      name: 'Figures that do not fit',
      example: 'For the same day one origin counts 700, another 850.',
      reason: 'No number fits both. “About” is not widened, as no source says by how much.',
    },
    'figures-fit': {
      name: 'Figures that fit',
      example: '“At least 16” and “23”.',
      reason: 'A number fits both, so they do not contradict each other.',
    },
    'figures-of-other-days': {
      name: 'Figures of other days',
      example: '102 by Sunday, 181 by Wednesday.',
      reason:
        'A count can change from one day to the next, so figures of different days do not contradict each other by differing.',
    },
  },
  ruleTable: {
    title: 'How sourcing is judged',
    claims: 'Which claims count, and as whose word',
    pairs: 'Which differences make it contested',
  },
  why: {
    contested: 'Why it counts as contested',
    uncontested: 'Why these differences do not make it contested',
    beside: 'What claims beside it differ on among themselves',
    besideOn: 'On {about}:',
    rule: 'Rule: {name}.',
    counted: 'Counted: {origin}, in its own voice.',
    relay: 'Counted: {origin}. Passing its words on is not counted: {relays}.',
    countedWith: 'Counted together with {origin}: {sources}.',
    oneSource: { one: '{count} claim of {origin} counts once.', other: 'The {count} claims of {origin} count once.' },
    ofItself: '{origin} speaks about itself.',
    onlyOfItself:
      '{origin} speaks about itself and nobody else confirms it: the origin of a statement, not an independent one for what it says.',
    circle: 'Counted as one, as they name each other: {sources}.',
    noVoice: 'Not counted, being a denial, a forecast, a judgement or a supposition:',
    takenBack: 'Not counted, as its speaker took it back:',
    statement: 'What is counted is who made the statement. Whether it is true is another question.',
    /** One for each rule on pairs; the two claims are listed below it, in this order. */
    pairs: {
      contradiction: 'They differ on this: {about}.',
      denial: 'The second denies what the first says.',
      'own-words-differ': 'They come from the same speaker, differ on this, and neither replaces the other: {about}.',
      'stages-of-a-count': 'Not contested: they are figures of one speaker and one day, of a count still running ({about}).',
      'figures-apart': 'They give figures for the same day that no number fits: {about}.',
      revision: 'Revised, not contested: both are of one speaker, and the later replaces the earlier ({about}).',
      'objection-withdrawn': 'No longer contested: the speaker of the second came to agree with the first ({about}).',
      'figures-fit': 'Not contested: both figures can be right ({about}).',
      'figures-of-other-days': 'Not contested: their figures are of different days ({about}).',
    },
  },
  accounts: {
    title: 'Accounts',
    hint: 'Claims that agree, or come from one origin without contradicting each other, stand together.',
    heading: 'Account {number}: {speakers}',
    agree: 'Agreed between {origins}: {about}',
    beside: 'not counted',
    same: 'The same, as above',
    superseded: 'Replaced by a later claim of the same speaker:',
    later: 'later claim ({time})',
    supersedes: 'Takes the place of:',
    earlier: 'earlier claim ({time})',
  },
  /** The parts of a page that are opened on request. */
  layers: {
    claims: { one: 'The claim, with its source', other: 'All {count} claims, each with its source' },
    judged: 'How we judge it',
    placed: 'Parties, date and place',
  },
  /** What was not read of the claims of a page. */
  reading: {
    imported: 'All of it is one row of {dataset}, as that dataset has it: we have read none of the texts behind it.',
    someImported: {
      one: 'One of the claims here is a row of {dataset}: we have read none of the texts behind it.',
      other: '{count} of the claims here are rows of {dataset}: we have read none of the texts behind them.',
    },
    allCited: {
      one: 'The one claim here is known at second hand: we have not read the page.',
      other: 'All {count} claims here are known at second hand: we have read none of the pages.',
    },
    someCited: {
      one: 'Of the {total} claims here, one is known at second hand: we have not read its page.',
      other: 'Of the {total} claims here, {count} are known at second hand: we have not read their pages.',
    },
  },
  open: {
    unnamed: 'Who speaks is not named: {source}.',
    silent: 'None of the claims here is a statement by: {actors}.',
  },
  figures: {
    title: 'Figures side by side',
    hint: 'All figures given for the same quantity, with whoever gives them. The range is calculated for each day separately; we do not choose between them.',
    exact: '{value}',
    about: 'about {value}',
    atLeast: 'at least {value}',
    upTo: 'up to {value}',
    between: '{min}–{max}',
    km2: '{value} km²',
    range: 'from {low} to {high}',
    rangeOf: '{range} ({time})',
    undated: 'no day given',
    rangeTitle: 'Range',
    claimant: 'Given by',
    figure: 'Figure',
    asOf: 'As of',
    superseded: 'superseded by its own speaker, not in the range',
  },
  corrections: {
    title: 'Corrections',
    why: 'Why: {why}',
    notice: 'Corrected on {date}: what changed',
    suggest: 'Suggest a correction',
    subject: 'Correction: {page}',
  },
  article: {
    carries: 'What it passes on',
    carriesHint: 'Every claim here comes through: {sources}.',
    unnamed: 'Who is not named, and why',
    languageInferred: 'inferred: we have not read the page',
    descriptionFrom: 'According to: {source}',
    showOnMap: 'Pointing at a marked place, or moving the focus to it, shows it on the map.',
  },
  actor: {
    others: 'What others say about it',
    othersHint: 'Claims by others in incidents to which it is a party, and claims that name it.',
    othersNothing: 'The record holds no claim by others about it.',
  },
  days: {
    intro:
      'What is said to have happened on each day, and what was said on it. No date is shown more precisely than its source gives it.',
    title: 'Day by day',
    earlier: 'Before these days',
    later: 'After these days',
    choose: 'Choose the days',
    happened: 'Said to have happened',
    statements: 'What was said',
    said: 'Claims made on this day',
    nothing: 'Nothing in the record is dated to this day alone.',
    jump: 'Days',
  },
};
