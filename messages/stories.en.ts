/** Copy in English for stories: text in steps, each with its own view of the map. */
export const story = {
  kind: 'Story',
  steps: { one: '{count} step', other: '{count} steps' },
  hint: 'The map follows the text. Each step names the claims that it rests on.',
  step: 'Step {number} of {count}',
  stepOf: 'Step {number} of {count}: {title}',
  previous: 'Previous step',
  next: 'Next step',
  controls: 'Steps of the story',
  keys: 'The left and right arrow keys go from step to step.',
  restsOn: { one: 'Rests on {count} claim', other: 'Rests on {count} claims' },
  map: 'On the map',
  shown: 'Shown: {facts}',
  more: 'These incidents in the list',
  picture: 'Map of the step: {title}',
  open: 'Read the story with its sources',
  claims: { one: '{count} claim', other: '{count} claims' },
};
