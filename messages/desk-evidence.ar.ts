import type { EvidenceMessages, evidenceDone as enDone, evidenceProblems as enProblems } from './desk-evidence.en';

/** نصوص ما يُحفظ من صفحات المقالات. */
export const evidence: EvidenceMessages = {
  title: 'الأدلة المحفوظة',
  intro:
    'تتغيّر الصفحات وتختفي. اذكر متى فُتحت الصفحة وأين توجد في أرشيف عام، واحفظ نسخة منها: لا تراها إلا غرفة التحرير، ويُعلَن للقراء رمزها SHA-256 ليمكن لاحقًا إثبات أن شيئًا فيها لم يتغيّر.',
  of: 'الأدلة المحفوظة للمقال',
  address: 'عنوانه',
  noAddress: 'لا عنوان له.',
  accessed: 'يوم فتح الصفحة',
  archive: 'عنوانه في أرشيف عام',
  reasonPublic: 'السبب، للسجل (المقال منشور)',
  save: 'حفظ',
  copy: 'نسخة في غرفة التحرير',
  noCopy: 'لا نسخة محفوظة.',
  kept: '{name}، {size}، محفوظة منذ {date}',
  download: 'حفظ النسخة على هذا الجهاز',
  deleted: 'حُذفت في {date}: {why}',
  file: 'الملف: الصفحة كما حُفظت أو طُبعت، أو صورة، أو تسجيل',
  fileHint: 'لا يتجاوز {size}، ولا يُعرض لأحد خارج غرفة التحرير.',
  keep: 'حفظ هذه النسخة',
  delete: 'حذف النسخة',
  deleteIntro: 'يظل القراء يرون رمزها SHA-256 وسبب عدم حفظها.',
  why: { en: 'السبب كما يُذكر للقراء بالإنجليزية', ar: 'السبب بالعربية' },
  links: 'كيف أجابت عناوينه',
  notChecked: 'لم تُسأل بعد. يمكن لمن يدير الموقع أن يسألها:',
  checkedOn: 'سُئلت في {date}',
  what: { page: 'صفحته', archive: 'النسخة المؤرشفة', inArchive: 'الأرشيف الذي يسأله هذا الموقع' },
  states: {
    answers: 'يجيب',
    refuses: 'يرفض إجابتنا (الرمز {status})',
    gone: 'يقول إن لا شيء هناك (الرمز {status})',
    fails: 'يخفق ({status})',
    'not-asked': 'لم يُسأل: ليس عنوانًا عامًا',
  },
  linksTitle: 'عناوين لا تجيب',
  linksIntro: 'ما يُحال إليه القراء ولن يجدوه بحسب آخر فحص. وتفيدهم نسخة مؤرشفة.',
  linksNone: 'لا شيء: كل العناوين التي سُئلت تجيب.',
  broken: {
    zero: 'لا مقال يحيل إلى عنوان لا يجيب',
    one: 'مقال واحد يحيل إلى عنوان لا يجيب',
    two: 'مقالان يحيلان إلى عناوين لا تجيب',
    few: '{count} مقالات تحيل إلى عناوين لا تجيب',
    many: '{count} مقالًا تحيل إلى عناوين لا تجيب',
    other: '{count} مقال تحيل إلى عناوين لا تجيب',
  },
};

export const evidenceProblems: typeof enProblems = {
  'copy-known': 'توجد نسخة محفوظة منه. احذفها أولًا مع ذكر السبب.',
};

export const evidenceDone: Readonly<Record<keyof typeof enDone, string>> = {
  'evidence-written': 'حُفظ.',
  'copy-kept': 'حُفظت النسخة، ويُعلَن رمزها SHA-256 للقراء.',
  'copy-deleted': 'حُذفت النسخة، ويُذكر السبب للقراء.',
};
