/**
 * How spellings of one name become one form. Each row: an example before and after, and what it does to
 * one character that has already been through NFKC. Rows apply in order; `to: ''` drops the character.
 * What is folded here can never tell two places apart, so a row costs something: add one only for
 * spellings that newspapers really mix.
 */
export interface NormaliserRule {
  name: string;
  example: readonly [before: string, after: string];
  from: RegExp;
  to: string | ((character: string) => string);
}

const digit = (zero: number) => (character: string) => String(character.codePointAt(0)! - zero);

export const normaliserRules: readonly NormaliserRule[] = [
  {
    name: 'tashkeel',
    example: ['الحَسَكَةُ', 'الحسكه'],
    from: /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u08D3-\u08FF]/u,
    to: '',
  },
  { name: 'tatweel', example: ['الحســكة', 'الحسكه'], from: /\u0640/u, to: '' },
  {
    name: 'zero-width and bidi marks',
    example: ['تل\u200B تمر\u200F', 'تل تمر'],
    from: /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u,
    to: '',
  },
  { name: 'alef', example: ['أإآٱ', 'اااا'], from: /[أإآٱٲٳ]/u, to: 'ا' },
  { name: 'yeh', example: ['القامشلىیێې', 'القامشليييي'], from: /[ىیێېے]/u, to: 'ي' },
  { name: 'teh marbuta and heh', example: ['عامودة عامودەۀ', 'عاموده عامودهه'], from: /[ةەۀہھۃ]/u, to: 'ه' },
  { name: 'kaf', example: ['کوبانی ڪ', 'كوباني ك'], from: /[کڪ]/u, to: 'ك' },
  { name: 'gaf', example: ['گوران', 'كوران'], from: /گ/u, to: 'ك' },
  { name: 'waw with hamza', example: ['مؤتة', 'موته'], from: /[ؤۆۇ]/u, to: 'و' },
  { name: 'yeh with hamza', example: ['بئر الحلو', 'بير الحلو'], from: /ئ/u, to: 'ي' },
  { name: 'Arabic-Indic digits', example: ['٧٠٠', '700'], from: /[٠-٩]/u, to: digit(0x660) },
  { name: 'Persian digits', example: ['۷۰۰', '700'], from: /[۰-۹]/u, to: digit(0x6f0) },
  {
    name: 'Arabic decimal and thousands separators',
    example: ['٥٫٥ ١٬٠٠٠', '5.5 1,000'],
    from: /[٫٬]/u,
    to: (c) => (c === '٫' ? '.' : ','),
  },
  { name: 'Latin case', example: ['HASAKAH', 'hasakah'], from: /\p{Lu}|\p{Lt}/u, to: (c) => c.toLowerCase() },
  { name: 'dotless i', example: ['Kızıltepe', 'kiziltepe'], from: /ı/u, to: 'i' },
  {
    name: 'Latin diacritics',
    example: ['Hesekê Qamişlo Aş-Şaddādī', 'heseke qamislo as-saddadi'],
    from: /\p{Script=Latin}/u,
    to: (c) => c.normalize('NFD').replace(/\p{M}/gu, ''),
  },
  { name: 'combining marks', example: ['Heseke\u0302', 'heseke'], from: /\p{M}/u, to: '' },
  { name: 'spaces of every width', example: ['5\u00A0km', '5 km'], from: /[\p{Zs}\t]/u, to: ' ' },
];
