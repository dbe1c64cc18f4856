/** The words of a page that could not be made: the browser itself must hold them, and the server that stands before Next. */
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
