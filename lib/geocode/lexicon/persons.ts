import { listed } from './listed';

/** What tells a person named after a place from the place. In newspaper spelling. */

/** Immediately before a name, with or without a full stop: a person of that name ("السيد الشدادي", "Mr. Kobani"). */
export const personTitles: readonly string[] = [
  'السيد',
  'السيدة',
  'الدكتور',
  'الدكتورة',
  'الأستاذ',
  'المهندس',
  'الحاج',
  'Mr',
  'Mrs',
  'Ms',
  'Dr',
  'Prof',
  'Professor',
  'Sheikh',
  'Sir',
];

/** Two words before a name in Latin letters, a capitalised word between: a person ("Commander Rojda Qamishlo"). */
export const ranks: readonly string[] = [
  ...['commander', 'colonel', 'general', 'captain', 'major', 'lieutenant', 'sergeant', 'officer', 'leader', 'fighter'],
  ...['spokesman', 'spokeswoman', 'spokesperson', 'journalist', 'reporter', 'activist', 'lawyer', 'doctor', 'minister'],
  ...['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Professor', 'Sheikh'],
];

/** Two words before a name: a man is called by his son and his town ("أبو عمر الشدادي"). */
export const kunyas: readonly string[] = ['أبو', 'أبا', 'أبي', 'أم', 'Abu', 'Umm'];

/** Given names: a place's name right after one is a surname ("أحمد الشدادي", "John Derek"). Not علي, which is also على. */
export const givenNames: readonly string[] = listed([
  'محمد، أحمد، محمود، مصطفى، حسن، حسين، عمر، خالد، إبراهيم، يوسف، إسماعيل، عبد الله، عبدالله، عبد الرحمن',
  'عبدالرحمن، عبد العزيز، سعيد، سعد، سامر، سامي، سمير، ياسر، ياسين، رامي، رائد، زياد، زيد، فيصل، فهد، فراس',
  'فادي، طارق، طلال، نادر، نزار، ناصر، مازن، ماهر، مروان، معاذ، موسى، هاني، هشام، وليد، وائل، بشار، بلال، باسم',
  'جمال، جهاد، حازم، حمزة، خليل، راشد، رياض، شادي، صالح، صلاح، عادل، عامر، عصام، عمار، عماد، غسان، قاسم، كريم',
  'كمال، لؤي، ليث، مجد، مهند، نبيل، نور، أنس، أيمن، أسامة، أكرم، أمجد، أنور، إياد، تامر، توفيق، ثائر، جلال',
  'حيدر، دلال، رنا، ريم، زينب، سارة، سلمى، عائشة، فاطمة، ليلى، مريم، منى، هدى، هند، مظلوم، آزاد، روجدا، شيرين',
  'جوان، دلشاد، سيامند، نوروز',
  'Mohammed, Mohamed, Muhammad, Mohammad, Ahmed, Ahmad, Mahmoud, Mustafa, Ali, Hassan, Hasan, Hussein, Omar',
  'Khaled, Khalid, Ibrahim, Yousef, Youssef, Yusuf, Ismail, Abdullah, Abdulrahman, Saeed, Samer, Sami, Yasser',
  'Rami, Ziad, Faisal, Fahd, Firas, Tariq, Nasser, Mazen, Maher, Marwan, Musa, Walid, Wael, Bashar, Bilal',
  'Jamal, Hamza, Khalil, Saleh, Adel, Amer, Ammar, Imad, Ghassan, Qassem, Karim, Kamal, Anas, Ayman, Osama',
  'Fatima, Layla, Leila, Maryam, Mariam, Aisha, Zainab, Rana, Reem, Mazloum, Azad, Rojda, Shirin, Joan',
  'Siyamend, John, James, Robert, Michael, William, David, Richard, Joseph, Thomas, Charles, Daniel, Matthew',
  'Anthony, Mark, Paul, Steven, Andrew, George, Peter, Kevin, Brian, Edward, Mary, Patricia, Linda, Elizabeth',
  'Susan, Jessica, Sarah, Karen, Nancy, Anna, Emma, Laura, Julia, Jane, Bo, Jack, Tom, Ben, Sam, Alex, Chris',
  'Martin, Simon, Stephen, Patrick, Donald, Joe, Antony, Nicholas',
]);

/** Verbs of a person who speaks: right before a name in Arabic, masculine as no town is; right after it in English. */
export const speakerVerbs = {
  before: [
    'قال',
    'أضاف',
    'أكد',
    'أوضح',
    'صرح',
    'ذكر',
    'أشار',
    'تابع',
    'أردف',
    'اعتبر',
    'رأى',
    'كتب',
    'أعلن',
    'نفى',
    'حذر',
    'شدد',
    'لفت',
  ],
  after: ['said', 'says', 'told', 'added', 'explained', 'recalled', 'replied', 'wrote', 'stressed', 'argued', 'tweeted', 'tells'],
} as const;
/** A place before one of these verbs is no speaker: "the man from Derik said". */
export const placePrepositions: readonly string[] = [
  ...[
    'in',
    'from',
    'near',
    'of',
    'at',
    'to',
    'around',
    'into',
    'outside',
    'inside',
    'across',
    'and',
    'toward',
    'towards',
    'between',
  ],
];
