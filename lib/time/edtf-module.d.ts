/** What we use of edtf.js, which ships no types of its own. */
declare module 'edtf' {
  interface ExtendedTime {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set';
    readonly edtf: string;
    /** Milliseconds since 1970 (UTC); infinite at an open end, null at an unknown one. */
    readonly min: number;
    readonly max: number;
  }
  /** @throws Error where the text is not EDTF. */
  export default function edtf(text: string): ExtendedTime;
}
