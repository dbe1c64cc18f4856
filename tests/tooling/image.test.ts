import { readFileSync } from 'node:fs';
import { ValidationSeverity, validate } from 'dockerfile-utils';

/** The image is built nowhere in the tests: what a linter finds, it finds here. */
test('the Dockerfile has no fault, warning or deprecated instruction', () => {
  const { ERROR } = ValidationSeverity;
  const strict = {
    deprecatedMaintainer: ERROR,
    emptyContinuationLine: ERROR,
    instructionCasing: ERROR,
    instructionCmdMultiple: ERROR,
    instructionHealthcheckMultiple: ERROR,
    instructionJSONInSingleQuotes: ERROR,
    instructionWorkdirRelative: ERROR,
  };
  const said = (text: string) => validate(text, strict).map(({ message }) => message);
  expect(said(readFileSync('Dockerfile', 'utf8'))).toEqual([]);
  expect(said('FROM x\nWORKDIR relative\nMAINTAINER me')).toEqual([
    'WORKDIR paths should be absolute',
    'MAINTAINER has been deprecated',
  ]);
});
