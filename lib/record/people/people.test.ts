import { namedIn } from './people';

const known = (words: readonly string[]) => words.join(' ') === 'ferhad shami';
const found = (text: string) => namedIn(text, known).map(({ name, why }) => `${why}: ${name}`);

test.each<[string, string[]]>([
  ['Police arrested Selim Kadir, accused of arson.', ['accused: Selim Kadir']],
  ['The boy, Amin Haddad, was hit by a bullet.', ['minor: Amin Haddad']],
  ['Lina Haddad, 15, was hit by a bullet.', ['minor: Lina Haddad']],
  ['Sixteen-odd people saw Lina Haddad, a 16-year-old.', ['minor: Lina Haddad']],
  ['A witness named Omar Saleh saw the fire.', ['witness: Omar Saleh']],
  ['Samira Kadir, mother of three, fled the quarter.', ['private: Samira Kadir']],
  ['اعتقلت الشرطة المواطن محمد الخلف في السوق.', ['accused: محمد الخلف']],
  ['أصيب الطفل أحمد العلي برصاصة.', ['minor: أحمد العلي']],
  ['أصيبت سارة الحسن، البالغة من العمر ١٥ عامًا.', ['minor: سارة الحسن']],
  ['قال الشاهد عبد الله الحمد إنه رأى الحريق.', ['witness: عبد الله الحمد']],
  ['قالت المدعوة فاطمة الأحمد إنها نزحت.', ['private: فاطمة الأحمد']],
])('%s', (text, expected) => expect(found(text)).toEqual(expected));

test.each([
  // Nobody is named.
  'Police arrested three residents of the Zuhour quarter.',
  'Nearly 850 children in detention are at risk, says UNICEF.',
  'The Syrian Democratic Forces detained a suspect in Hasakah City.',
  'اعتقلت قوات سوريا الديمقراطية ثلاثة مشتبهين في حي الزهور.',
  'فر مئات المحتجزين من السجن.',
  // Who speaks in public.
  'The detainees were moved, said spokesman Farhad Darwish.',
  'The detainees were moved, says Ferhad Shami.',
  'قال المتحدث محمد درويش إن المحتجزين نُقلوا.',
  // No word near it asks for care.
  'Selim Kadir opened the market.',
  'Darwish Pasha, 45, opened the market.',
])('nobody is pointed out in: %s', (text) => expect(found(text)).toEqual([]));
