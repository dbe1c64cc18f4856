/** @jest-environment node */
import { pastedText, strikeText } from '@/server/desk/testing/desk-fixture';
import { heldApart } from '../geocode/corpus/held-apart';
import { readCorpusText } from '../geocode/corpus/read';
import { newsApart } from '../geocode/corpus/real-news';
import { languageOf } from './language';

test.each<[what: string, text: string, language: string | null]>([
  ['the Arabic article', pastedText('ar'), 'ar'],
  ['the longer one', strikeText(), 'ar'],
  ['the English article', pastedText('en'), 'en'],
  ['one sentence in Arabic', 'قتل ستة أشخاص في الزرقة مساء الأحد.', 'ar'],
  ['one in English', 'Six people were killed in Zarqa on Sunday evening, police said.', 'en'],
  ['Arabic with Latin names', 'قالت شبكة (ANHA) ووكالة Associated Press إن الإضراب بدأ في المرفأ.', 'ar'],
  ['English with Arabic ones', 'The network (شبكة الأخبار) said that the strike began.', 'en'],
  ['Persian', 'او گفت که در این حمله چهار نفر کشته شدند و زندانیان گریختند.', null],
  ['Kurdish in Arabic script', 'هێزەکان گوتیان کە چوار کەس لە شەڕەکەدا کوژران.', null],
  ['Kurdish in Latin script', 'Hêzan gotin ku çar kes di şer de hatin kuştin.', null],
  ['Urdu', 'پولیس نے کہا کہ حملے میں چار افراد ہلاک ہوئے ہیں۔', null],
  ['French', 'La police a déclaré que quatre personnes ont été tuées dans le port dimanche soir.', null],
  ['German', 'Die Polizei sagte, dass am Sonntagabend vier Menschen im Hafen getötet wurden.', null],
  ['Dutch', 'De politie zei dat het in de haven is gebeurd en dat er vier doden zijn.', null],
  ['Turkish', 'Polis, pazar akşamı limanda dört kişinin öldüğünü söyledi.', null],
  ['Hebrew', 'המשטרה אמרה כי ארבעה אנשים נהרגו בנמל.', null],
  ['digits', '1994-03-06', null],
  ['nothing', '', null],
])('%s', (_what, text, language) => {
  expect(languageOf(text)).toBe(language);
});

test.each([...heldApart, ...newsApart].map((one) => [one.id, one.lang, readCorpusText(one).text]))(
  'text %s of the geocoder’s corpora is in %s',
  (_id, language, text) => {
    expect(languageOf(text)).toBe(language);
  },
);
