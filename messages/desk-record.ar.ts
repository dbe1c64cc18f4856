import type { DeskRecordMessages, deskRecordDone as enDone, deskRecordProblems as enProblems } from './desk-record.en';

/** نصوص ما يُغيَّر في السجل نفسه من غرفة التحرير. */
export const deskRecord: DeskRecordMessages = {
  correction: {
    title: 'عن تعديل ما هو منشور',
    intro: 'ما تحفظه يظهر في الصفحات العامة فورًا.',
    reason: 'السبب، لسجل التعديلات',
    isCorrection: 'هل هو تصحيح؟',
    yes: 'نعم: كان فيه خطأ، ويُبلَّغ القراء به في الصفحة والخلاصات والبيانات',
    no: 'لا: إضافة أو ترجمة أو أمر شكلي',
    what: 'ما تغيّر، كما يُقال للقراء',
    why: 'السبب، كما يُقال للقراء',
  },
  claims: {
    correct: 'تصحيح هذا القول',
    add: 'إضافة قول إلى ما هو منشور',
    save: 'حفظ ونشر فوري',
    remove: 'إخراج هذا القول مما هو منشور',
    ofAnotherClaim: 'كما في قول آخر من المقال',
  },
  facts: {
    title: 'الأقوال والأطراف والنوع',
    correct: 'تصحيح الأقوال والأطراف والنوع',
    claims: 'الأقوال',
    claimsHint: 'يأتي أولًا القول الذي يعطي المكان والوقت.',
    belongs: 'هذا القول',
    belongings: { claims: 'يروي ما حدث', beside: 'يقف إلى جانبه', none: 'لا صلة له به' },
    first: 'يعطي المكان والوقت',
    addTo: 'إضافة الأقوال إلى «{title}»',
  },
  area: {
    title: 'منطقة مدّعاة من الأقوال',
    new: 'إنشاء منطقة مدّعاة من أقواله',
    kind: 'ما يُدّعى عنها',
    kinds: {
      besieged: 'محاصرة',
      curfew: 'تحت حظر تجول',
      control: 'في يد طرف',
      displacement: 'نزح فيها أشخاص',
      flight: 'فرّ أشخاص في اتجاهها',
    },
    where: 'أي أرض',
    whereHint: 'المكان الذي له حدود يُرسم بها، وغيره بالدائرة التي تنوب عنه.',
    ofClaim: 'حيث أول أقوالها',
    circle: 'دائرة حول إحداثيات، مع ذكر من يعطيها',
    radius: 'نصف القطر (متر)',
    circleSource: 'من يعطي الدائرة',
    make: 'إنشاء المنطقة',
  },
  restoring: {
    title: 'إعادة نشر هذه النسخة',
    of: 'إعادة نشر نسخة «{reason}»',
    confirm: 'استعادتها ونشرها فورًا',
  },
};

export const deskRecordProblems: typeof enProblems = {
  'note-missing': 'اذكر ما تغيّر وسببه كما يُقال للقراء، فالتصحيح يحتاج إلى كليهما.',
  'note-nowhere':
    'لا تستند إلى هذا أي حادثة أو منطقة في السجل، فلا صفحة تُبلغ القراء بالتصحيح. اختر «لا»، ويبقى السبب في سجل التعديلات.',
};

export const deskRecordDone: Readonly<Record<keyof typeof enDone, string>> = {
  'facts-written': 'حُفظ.',
  'public-restored': 'عادت النسخة السابقة إلى النشر.',
};
