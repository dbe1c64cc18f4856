import { phraseOf } from '../recognise/name-words';
import { listed } from './listed';

/** What tells a name that the gazetteer does not hold from other words beside a kind word. In newspaper spelling. */
const keys = (lines: readonly string[]) => new Set(listed(lines).map((form) => phraseOf(form).join(' ')));

/** First words of names of places, which take a second: "تل السمن", "وادي الضيف". */
export const generics = keys([
  'أبو، أم، تل، خربة، عين، بئر، بير، دير، رأس، كفر، وادي، جبل، بيت، برج، قصر، قلعة، باب، جسر، خان، مرج، نهر',
  'سوق، ظهر، مزرعة، شيخ، نبع، كسرة، بني، ذو، حمام، رسم، جب، جزيرة',
]);
/** The same in Latin letters: "Tell Saman", "Kafr Nimra". */
export const latinGenerics = keys([
  'Abu, Umm, Um, Tell, Tel, Tall, Tal, Khirbet, Khirbat, Ain, Ayn, Ein, Bir, Deir, Dayr, Der, Ras, Kafr, Kfar',
  'Kefar, Wadi, Jabal, Jebel, Beit, Bayt, Burj, Qasr, Qalaat, Bab, Jisr, Khan, Marj, Nahr, Souq, Suq, Bani',
  'Sheikh, Shaykh, Kasrat, Jib, Dahr, Girê, Gire, Khan',
]);

/** After a name, to tell it from a neighbour of the same name. */
export const nameTails = keys(['كبيرة، صغيرة، كبير، صغير، فوقاني، تحتاني، شرقية، غربية، شمالية، جنوبية']);
export const definiteTails = keys(['الكبيرة، الصغيرة، الكبير، الصغير، الفوقاني، التحتاني، الفوقا، التحتا']);

/** "سجن النساء", "السجن المركزي": what kind of prison it is. */
export const notOfPrison = keys(['النساء، الأحداث، المركزي، العسكري، السياسيين، الرجال، القاصرين، الانفرادي']);

/** "جامعة الدول العربية", "معهد دراسات الحرب": bodies, not places. */
export const notOfInstitute = keys([
  'الدول، دراسات، الدراسات، أبحاث، الأبحاث، بحوث، البحوث، السياسات، السلام، الإعلام، الحرب، الصحافة، كارنيغي، تشاتام',
]);

/** Words that stand after a kind word and are no name: prepositions, verbs, adjectives of common use, times. */
export const noName = keys([
  'في، من، على، إلى، عن، مع، بين، عند، بعد، قبل، ثم، أو، أن، إن، قد، لم، لن، لا، ما، هذه، هذا، تلك، ذلك، كل',
  'بعض، غير، ذات، واحدة، واحد، حيث، بينما، عندما، خلال، ضد، منذ، حتى، كما، لكن، وفق، بحسب، حسب، بسبب، جراء، إثر',
  'باسم، تحت، فوق، أمام، خلف، داخل، خارج، ضمن، عبر، هي، هو، تقع، يقع، تسيطر، يسيطر، تخضع، يخضع، تعرضت، تعرض',
  'شهدت، شهد، تضم، يضم، تعد، يعد، تعتبر، كانت، كان، يسكنها، يقطنها، تبعد، يبعد، تدعى، يدعى، تسمى، يسمى، ليست',
  'ليس، التي، الذي، قرب، أخرى، آخر، كاملة، صغيرة، كبيرة، نائية، قريبة، بعيدة، جديدة، قديمة، ثانية، آمنة، كبرى',
  'صغرى، كاملة، بأكملها، بكاملها، صغير، كبير، جديد، قديم، قريب، بعيد، مجاور، محاصر، مدمر، مكتظ، آمن، عشوائي',
  'مركزي، دولي، مدني، أمس، اليوم، مساء، صباح، فجر، ليل، ظهر، عصر، يوم، ليلة، الأحد، الاثنين، الثلاثاء، الأربعاء',
  'الخميس، الجمعة، السبت، الماضي، الماضية، الحالي، المقبل، اللاجئين، النازحين، النازحون، الحدودي، الحدودية',
  'النفطي، العسكرية، المدنية، الدولي، المركزية، المحلية، الأولى، الثانية، الأول، الثاني، الشمالية، الجنوبية',
  'الشرقية، الغربية، الشمالي، الجنوبي، الشرقي، الغربي، العدو، الحياة، التعليم، العمل، الرماية، الألغام، النار',
  'الذاكرة، ألغام، قمح، القمح، شعير، الشعير، زيتون، قطن، القطن، زراعي، نفطي، نفط، غاز، الغاز، النفط، مائي',
  'ترابي',
]);

/** After the last name of a list, where the word before were one of the language these could not stand. */
export const wordsAfterList = keys([
  'أمس، اليوم، مساء، صباح، فجر، ليلا، ظهر، عصر، يوم، ليلة، الأحد، الاثنين، الثلاثاء، الأربعاء، الخميس، الجمعة، السبت',
  'في، على، إلى، خلال، منذ، بعد، قبل، حيث، بينما، عندما، ثم، لكن، وفق، بحسب',
]);

/** Capitalised words that stand before or after a kind word in English and are no name of a place. */
export const latinNoName = keys([
  'The, A, An, This, That, These, Those, Each, Every, Another, Other, Some, Any, No, One, Two, Three, Several',
  'Many, Most, All, Both, Its, His, Her, Their, Our, My, Your, In, On, At, Of, For, From, To, By, With, And, Or',
  'But, As, After, Before, During, While, When, Where, Since, Until, If, So, Old, Big, Small, Large, Main',
  'Whole, Entire, Home, Capital, Border, Nearby, Neighbouring, Neighboring, Central, Military, Civil, Refugee',
  'Displacement, Women, Men, Children, Former, Local, International, Federal, Ancient, Historic, Christian',
  'Muslim, Sunni, Shiite, Druze, Alawite, Yazidi, Assyrian, Kurdish, Turkish, Syrian, Iraqi, Arab, Iranian',
  'Russian, American, Israeli, Lebanese, Palestinian, Sudanese, Yemeni, Egyptian, Jordanian, British, French',
  'German, Ukrainian, Coalition, Regime, Government, Opposition, Rebel, Islamic, Monday, Tuesday, Wednesday',
  'Thursday, Friday, Saturday, Sunday, January, February, March, April, May, June, July, August, September',
  'October, November, December, Today, Yesterday, Training, Boot, Detention, Summer, Concentration, Air, Oil',
  'Gas, State, Police, Security, Army, Police, Red, He, She, It, They, We, I, Residential, Targeting, Attack',
  'Killed, Kills, Kill, Airstrikes, Shelling, Clashes, Bombing, Residents',
]);
