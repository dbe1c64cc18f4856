const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * What starts databases and processes begins first, so that none of it is alone at the end: jest knows how long a file
 * takes only where it has run before, and else takes the largest first.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const isLong = ({ path, context }) => /^(?:server|cli)\//.test(path.slice(context.config.rootDir.length + 1));
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
