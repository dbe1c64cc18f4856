/**
 * The environment of unit tests that render very many pages: React as the site serves it. In development React notes a
 * stack for every element, which takes more time than all else.
 */
import { TestEnvironment } from 'jest-environment-node';

export default class ServedReact extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.process.env.NODE_ENV = 'production';
  }
}
