import { availableParallelism } from 'node:os';
import nextJest from 'next/jest.js';

const createConfig = nextJest({ dir: './' });

/**
 * Unit tests stand beside the code (`lib/**\/*.test.ts`); those of the tooling under tests/tooling.
 * The environment is Node; a test that needs a document says so with a docblock: `@jest-environment jsdom`.
 * @type {import('jest').Config}
 */
const config = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{app,cli,components,lib,messages,scripts,server,tests}/**/*.test.{ts,tsx,mjs}'],
  testPathIgnorePatterns: ['<rootDir>/tests/e2e/'],
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/test-results/'],
  moduleNameMapper: {
    '^maplibre-gl$': '<rootDir>/tests/tooling/stubs/maplibre-gl.ts',
    '^@/(.*)$': '<rootDir>/$1',
  },
  // One for each processor, where jest would leave one idle, and another while databases wait for their disks.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/tests/tooling/sequence.cjs',
  // Records are read and databases made; nothing of this is measured by a test's end.
  testTimeout: 120_000,
  collectCoverage: false,
  setupFilesAfterEnv: ['<rootDir>/tests/tooling/retries.mjs'],
};

/** Written as ES modules alone, which jest does not load by itself. */
const modules = ['openid-client', 'oauth4webapi', 'jose'];

export default async () => {
  const { transformIgnorePatterns, ...whole } = await createConfig(config)();
  const left = transformIgnorePatterns.filter((pattern) => !pattern.includes('node_modules'));
  return { ...whole, transformIgnorePatterns: [`/node_modules/(?!(?:${modules.join('|')})/)`, ...left] };
};
