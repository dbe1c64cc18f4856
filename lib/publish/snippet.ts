export interface Snippet {
  language: 'JavaScript' | 'Python' | 'R';
  code: string;
  /** Whether the tests run it, just as it stands on the page. */
  tested: boolean;
}
