/** Copy in English for the method page: how the record is made, and what its signs mean. */
export const method = {
  contents: 'On this page',
  reading: {
    title: 'How an article is read',
    paragraphs: [
      'An editor reads the text paragraph by paragraph, writes a summary in our own words, and takes each statement out as one claim. A claim keeps its place in the text, everyone it passed through, how it is put forward, when it was said, when what it reports is said to have happened, and any reservation that its source makes.',
      'Published sentences are not copied; a quoted phrase is a few words. What a text does not say is not filled in: an undated statement gets no date, and nobody who is not named gets a name.',
      'What is inferred, such as the outlet or the day of a text that carries neither, is marked as inferred wherever it shows.',
      'Only what is said to have happened, and statements that were made, get a marker. Judgements, forecasts and suppositions stand in the text beside them. The titles are ours: wherever something is disputed they say who claims it.',
    ],
    ownSignOff:
      'Whoever writes for this site may also publish what they have written: it is not always read by a second person first.',
  },
  access: {
    title: 'How far a text was read',
    meanings: {
      read: 'We read the text to its end, and the claim stands in the paragraph that is named.',
      opening:
        'The copy breaks off. We read the paragraph in which the claim stands, but not what follows further down, which may add to it or take it back.',
      cited:
        'We know of the claim only from others or from notes and have not read its page. Outlet, day and address are given as they were passed on to us. Whoever relies on such a claim should read the page first.',
      imported:
        'A row of a dataset that others made, as it stands there. We have read none of the texts behind it, and take none of its names for an actor or a source of ours without saying so.',
    },
  },
  texts: { title: 'All texts, and how far each was read' },
  modes: {
    title: 'How a claim is put forward',
    intro:
      'Every claim carries one of these words, or two. The word is about how its last speaker puts it, not about whether it is true.',
    meanings: {
      asserts: 'In the speaker’s own voice, without naming a source for it.',
      reports: 'Told as something that happened, on observation or on the word of others.',
      announces: 'A party speaks about what it has itself done or holds.',
      denies: 'Says that something did not happen or is not so.',
      alleges: 'Says something of others without showing proof. It stays an allegation in every title and picture.',
      predicts: 'Says what will come. It is never counted for what comes later.',
      evaluates: 'A judgement: that something was illogical, exaggerated, a success.',
      supposes: 'What could be, under a condition. On the map it is hatched, never filled.',
    },
  },
  signs: {
    title: 'What the markers on the map mean',
    intro:
      'The shape and colour of a marker show the category of event; its rim and badge show how it is sourced, its circle how precisely it is placed.',
    one: 'All claims that are counted go back to one origin, however many outlets carry it.',
    several: 'Two or more origins that are counted as independent say so. That is no proof.',
    contested: 'Claims in the record contradict each other. All can be read; we do not choose between them.',
    statement:
      'Somebody said this. The marker stands for its having been said, not for what it says. Statements are in the list; the map shows them where they are chosen, or open.',
    haloName: 'Circle around a marker',
    halo: 'The true site lies somewhere within it. Its radius is drawn in true metres, so it grows as you zoom in. Circles never overlap: where they would, the marker with the most incidents keeps its own, and the others give their radius in words. Each is shown on the page of what it belongs to and, on the interactive map, when its marker is pointed at or opened.',
    region: 'Its source names nothing smaller than a region. The marker stands for that region, not for a site in it.',
    soft: 'An area of which somebody claims the size and nobody the outline. It fades outward; the label names size and claimant.',
    reported: 'An area as its source describes it and reports it as fact.',
    supposed: 'An area that is only supposed: hatched thinly, never filled, and only while its name is pointed at or it is open.',
    area: 'For example a curfew or a displacement reported for a whole place, without an outline. The marker stands on the point of that place, with what happened there.',
    townName: 'Built-up town',
    town: 'A disc as wide as the town is stands for its streets and houses: no source gives their outline. Its “countryside” begins at the rim.',
    events: 'Categories; in the data each incident also has its type in ACLED’s codebook',
  },
  places: {
    title: 'How a place and its uncertainty are determined',
    paragraphs: [
      'No coordinate is typed into an incident. Its first claim names a place, a program finds that place in a gazetteer, and the gazetteer gives the point. Each point of the gazetteer names its source and how far it may be off.',
      'The uncertainty of a place combines the possible error of the point, the size of the place and the vagueness of the words. “Five kilometres south” is vaguer than “at the gate”. For distances and directions it is the point-radius method of biological collections.',
      'Of an area of which only the size is claimed, a disc as large as the largest claimed size is drawn around the place that was named last. Neither its centre nor its outline is known. A “southern countryside” is a sector of 45° to either side, within the governorate.',
      'Where no source gives a usable coordinate there is none, and nothing is drawn.',
    ],
    confidence: 'How far a place in the gazetteer is confirmed',
  },
  times: {
    title: 'How dates are shown',
    paragraphs: [
      'When it was said and when it happened are two dates, and either may be unknown. None is shown more exactly than its source gives it: “about”, “possibly” and spans of days stay. A date that we worked out is marked as inferred, with the reason.',
      'An incident has the date of its first claim; a statement, the day on which it was made.',
    ],
  },
  people: {
    title: 'Private persons, minors and the accused',
    paragraphs: [
      'Parties, offices and outlets are named. A person is named only when speaking in public for one of them, and only as the source of what was said.',
      'Private persons are not named, even where a source names them: not the dead and wounded, not detainees or hostages, not witnesses, not those who fled. No picture of them is shown, and no house is marked as theirs.',
      'Children appear as a group and in numbers. Where a source speaks of one child, nothing is kept that could identify the child: no name, no age, no origin. What they are accused of appears only as the accusation of whoever made it.',
      'Nobody is named on an allegation alone. An allegation is kept with the party or office that its source speaks of, worded as an allegation, together with who makes it. Detention is not guilt: people who are held are called detainees.',
    ],
  },
  correcting: {
    title: 'Corrections, and how to ask for one',
    paragraphs: [
      'What is changed in a published incident, area or story is kept on its page: what, when and why. It goes out in the data and in the feed as well. An incident also has a version, made from its own record, so that a citation shows whether it has changed since.',
      'A later claim does not overwrite an earlier one. If a speaker revises what was said, both stay, and the earlier one is marked.',
    ],
    link: 'To ask for a correction, name the page, say what is wrong, and say where that can be seen:',
    noLink: 'The operator of this site has named no address for corrections.',
    subject: 'this map',
  },
  operator: {
    title: 'Who runs this site',
    named: 'This site is run by {name}, who is responsible for what it publishes.',
    unnamed:
      'The operator of this site is not named. The software and the record can be run by anyone, so nothing here shows who is responsible for this copy.',
    contact: 'The operator’s page or address: {link}',
    version: 'What you see is record {version}.',
  },
  gazetteer: { title: 'All places of the gazetteer', count: { one: '{count} place', other: '{count} places' } },
};
