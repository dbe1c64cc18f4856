/** The only words that the browser itself must hold: the page that is shown when a page could not be made. */
export const error = {
  en: {
    title: 'Something went wrong here',
    text: 'The page could not be made. The rest of the site should work.',
    retry: 'Try again',
  },
  ar: {
    title: 'حدث خلل هنا',
    text: 'تعذّر إعداد الصفحة، ويُفترض أن يعمل باقي الموقع.',
    retry: 'إعادة المحاولة',
  },
};
