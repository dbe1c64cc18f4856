import type { Relation } from '../../geometry/where';

/**
 * How the two languages say where something is. A pattern is a row of elements:
 *   a word class of `lexicon/words.ts` (`surround`), `noun` (a place), `noun:b` `noun:l` `noun:w` (with ب, ل, و written on),
 *   `heading`, `headings` (adjectives, coordinated ones too), `length`, `area`; a `?` after it makes it optional.
 * Only the first element may carry other clitics ("وبمحيط"). The longest match wins, then the earlier row.
 * `relation` is a first reading; `resolve` may turn it by what the place is ("شمال المدينة" part, "شمال القرية" direction).
 */
export interface Pattern {
  example: string;
  elements: string;
  relation: Relation;
}

export const patterns: readonly Pattern[] = [
  { example: 'لا تتجاوز مساحتها 3 – 4 كم مربع', elements: 'bound? area boundAfter?', relation: 'sized-area' },
  { example: '10 كم إلى الجنوب من الحسكة', elements: 'length to? heading of? noun', relation: 'offset' },
  { example: '10 كم جنوب شرقي للحسكة', elements: 'length heading noun:l', relation: 'offset' },
  { example: 'جنوب الحسكة بنحو 10 كم', elements: 'heading noun by? length', relation: 'offset' },
  { example: 'south of Hasakah by 10 km', elements: 'heading of noun by length', relation: 'offset' },
  { example: '10 km from Hasakah', elements: 'length from noun', relation: 'offset' },
  { example: 'within 3 km of Hasakah', elements: 'length of noun', relation: 'offset' },
  { example: 'بين الحسكة وتل تمر', elements: 'between noun noun:w', relation: 'between' },
  { example: 'between Hasakah and Tell Tamr; بين «الحسكة» و«تل تمر»', elements: 'between noun and noun', relation: 'between' },
  { example: 'طريق الحسكة – تل تمر', elements: 'road noun dash noun', relation: 'between' },
  { example: 'the Hasakah–Tell Tamr road', elements: 'noun dash noun road', relation: 'between' },
  { example: 'the Hasakah to Tell Tamr road', elements: 'noun to noun road', relation: 'between' },
  { example: 'the road from Hasakah to Tell Tamr', elements: 'road from noun to noun', relation: 'between' },
  { example: 'على طول نهر الخابور بين الحسكة وتل تمر', elements: 'along noun between noun noun:w', relation: 'along' },
  {
    example: 'along the Khabur between Hasakah and Tell Tamr',
    elements: 'along noun between noun and noun',
    relation: 'along',
  },
  { example: 'على ضفاف الخابور', elements: 'along noun', relation: 'along' },
  { example: 'الضفة الشرقية لنهر الخابور', elements: 'theBank headings noun:l', relation: 'along' },
  { example: 'الضفة الشرقية من نهر الخابور', elements: 'theBank headings of noun', relation: 'along' },
  { example: 'the eastern bank of the Khabur', elements: 'headings theBank of noun', relation: 'along' },
  { example: 'محيط السجن', elements: 'surround noun', relation: 'surroundings' },
  { example: 'the surroundings of the prison', elements: 'surround of noun', relation: 'surroundings' },
  { example: 'the area around the prison', elements: 'surround noun', relation: 'surroundings' },
  { example: "the prison's surroundings", elements: 'noun possessive surround', relation: 'surroundings' },
  { example: 'المباني المحيطة بالسجن', elements: 'buildings? surrounding noun:b', relation: 'surroundings' },
  { example: 'المباني حول السجن; the buildings around the prison', elements: 'buildings? around noun', relation: 'surroundings' },
  { example: 'المباني المجاورة للسجن', elements: 'buildings? adjacent noun:l', relation: 'near' },
  { example: 'بالقرب من السجن; near the prison', elements: 'near noun', relation: 'near' },
  { example: 'المباني القريبة من السجن; the buildings near the prison', elements: 'buildings near noun', relation: 'near' },
  { example: 'ريف الحسكة الجنوبي أو الشرقي', elements: 'countryside noun headings', relation: 'direction' },
  { example: 'ريفي الحسكة ودير الزور', elements: 'countryside noun noun:w', relation: 'countryside' },
  { example: 'ريف الحسكة', elements: 'countryside noun', relation: 'countryside' },
  { example: 'الريف الجنوبي للحسكة', elements: 'theCountryside headings noun:l', relation: 'direction' },
  { example: 'الريف الجنوبي من الحسكة', elements: 'theCountryside headings of noun', relation: 'direction' },
  { example: 'جنوب ريف الحسكة', elements: 'heading countryside noun', relation: 'direction' },
  { example: 'the southern or eastern countryside of Hasakah', elements: 'headings countryside of noun', relation: 'direction' },
  { example: 'southern Hasakah countryside', elements: 'headings noun countryside', relation: 'direction' },
  { example: "Hasakah's southern countryside", elements: 'noun possessive headings countryside', relation: 'direction' },
  { example: 'the countryside south of Hasakah', elements: 'countryside to? heading of noun', relation: 'direction' },
  { example: 'the countryside of Hasakah', elements: 'countryside of noun', relation: 'countryside' },
  { example: 'Hasakah and Raqqa countryside', elements: 'noun and noun countryside', relation: 'countryside' },
  { example: 'the countryside of Hasakah and Raqqa', elements: 'countryside of noun and noun', relation: 'countryside' },
  { example: 'Hasakah countryside', elements: 'noun possessive? countryside', relation: 'countryside' },
  { example: 'south of Hasakah', elements: 'heading of noun', relation: 'direction' },
  { example: 'شمال المدينة', elements: 'heading noun', relation: 'part' },
  { example: 'شمالي وشرقي الحسكة', elements: 'sides noun', relation: 'part' },
  { example: 'north and east of Hasakah', elements: 'sides of noun', relation: 'direction' },
  { example: 'أحياء الحسكة الجنوبية', elements: 'quarters noun headings', relation: 'part' },
  { example: 'المدخل الجنوبي للحسكة', elements: 'theQuarters headings noun:l', relation: 'part' },
  { example: 'الأحياء الجنوبية من الحسكة', elements: 'theQuarters headings of noun', relation: 'part' },
  { example: 'الأحياء الجنوبية في الحسكة', elements: 'theQuarters headings in noun', relation: 'part' },
  { example: 'the northern quarters of Hasakah', elements: 'headings quarters of noun', relation: 'part' },
  { example: 'the northern quarters in Hasakah', elements: 'headings quarters in noun', relation: 'part' },
  { example: "the city's northern quarters", elements: 'noun possessive headings quarters', relation: 'part' },
  { example: 'northern Hasakah', elements: 'headings noun', relation: 'part' },
  { example: 'سجن الصناعة; the prison', elements: 'noun', relation: 'at' },
];
