/** As in the browser tests (playwright.config.ts): on a loaded machine one slip is not a fault, and is counted apart. */
import { jest } from '@jest/globals';

if (process.env.CI) jest.retryTimes(1, { logErrorsBeforeRetry: true });
