interface Licence {
  name: string;
  url?: string;
  words: { en: string; ar: string };
  /** Whether rows may be passed on. */
  redistribution: 'full' | 'none';
}

const creativeCommons = (name: string, path: string, words: Licence['words']): Licence => ({
  name,
  url: `https://creativecommons.org/${path}/`,
  words,
  redistribution: 'full',
});

/** The licences that `--licence` takes by name. */
export const licences: Readonly<Record<string, Licence>> = {
  'cc0-1.0': creativeCommons('CC0 1.0', 'publicdomain/zero/1.0', {
    en: 'Free to use without conditions.',
    ar: 'متاح للاستخدام بلا شروط.',
  }),
  'cc-by-4.0': creativeCommons('CC BY 4.0', 'licenses/by/4.0', {
    en: 'Free to use under CC BY 4.0: name the source.',
    ar: 'متاح للاستخدام برخصة CC BY 4.0: اذكر المصدر.',
  }),
  'cc-by-sa-4.0': creativeCommons('CC BY-SA 4.0', 'licenses/by-sa/4.0', {
    en: 'Free to use under CC BY-SA 4.0: name the source, and pass on what you make of it under the same licence.',
    ar: 'متاح للاستخدام برخصة CC BY-SA 4.0: اذكر المصدر، وانشر ما تبنيه عليه بالرخصة نفسها.',
  }),
  'cc-by-nc-4.0': creativeCommons('CC BY-NC 4.0', 'licenses/by-nc/4.0', {
    en: 'Free to use under CC BY-NC 4.0: name the source, and not for commercial ends.',
    ar: 'متاح للاستخدام برخصة CC BY-NC 4.0: اذكر المصدر، ولغير الأغراض التجارية.',
  }),
  'odbl-1.0': {
    name: 'ODbL 1.0',
    url: 'https://opendatacommons.org/licenses/odbl/1-0/',
    words: {
      en: 'Free to use under the Open Database License: name the source, and share databases made of it alike.',
      ar: 'متاح للاستخدام برخصة قاعدة البيانات المفتوحة: اذكر المصدر، وانشر القواعد المبنية عليه بالمثل.',
    },
    redistribution: 'full',
  },
  gdelt: {
    name: 'GDELT terms of use',
    url: 'https://www.gdeltproject.org/about.html',
    words: { en: 'Free to use: name the GDELT Project and link to it.', ar: 'متاح للاستخدام: اذكر مشروع GDELT وضع رابطه.' },
    redistribution: 'full',
  },
  acled: {
    name: 'ACLED terms of use',
    url: 'https://acleddata.com/',
    words: {
      en: 'By the terms of ACLED its rows may not be passed on without a permission.',
      ar: 'لا تسمح شروط ACLED بنشر سطورها من دون إذن.',
    },
    redistribution: 'none',
  },
  unknown: {
    name: 'No licence known',
    words: { en: 'Its makers have not said what others may do with it.', ar: 'لم يقل أصحابها ما يجوز لغيرهم أن يفعل بها.' },
    redistribution: 'none',
  },
};
