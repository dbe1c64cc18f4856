/** Words that must be there when nothing else is: the browser holds them, and the server in front of Next. */
export const error = {
  en: {
    title: 'Something went wrong here',
    text: 'The page could not be made. The rest of the site should work.',
    retry: 'Try again',
    asking: 'Asking again…',
    noAnswer: 'The site does not answer yet.',
    home: 'Go to all incidents',
  },
  ar: {
    title: 'حدث خلل هنا',
    text: 'تعذّر إعداد الصفحة، ويُفترض أن يعمل باقي الموقع.',
    retry: 'إعادة المحاولة',
    asking: 'تُعاد المحاولة…',
    noAnswer: 'لا يجيب الموقع بعد.',
    home: 'إلى كل الأحداث',
  },
};

/** More is asked for than the site can make at once. */
export const busy = {
  en: {
    title: 'Too many requests at once',
    text: 'The site cannot make this page just now. Please load it again in a few seconds.',
  },
  ar: {
    title: 'طلبات كثيرة في وقت واحد',
    text: 'لا يستطيع الموقع إعداد هذه الصفحة الآن. يُرجى تحميلها من جديد بعد ثوانٍ.',
  },
};

/** One address asks for more than it may. */
export const tooMany = {
  en: {
    title: 'Too many requests from your network',
    text: 'Your network asked for more pages within a minute than the site allows. Please load the page again in a minute.',
  },
  ar: {
    title: 'طلبات كثيرة من شبكتكم',
    text: 'طلبت شبكتكم في دقيقة واحدة صفحات أكثر مما يسمح به الموقع. يُرجى تحميل الصفحة من جديد بعد دقيقة.',
  },
};
