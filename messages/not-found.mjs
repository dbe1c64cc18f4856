/** For a page that the browser makes, which should not bring all other words with it. */
export const notFound = {
  en: {
    title: 'There is no such page',
    text: 'The record has nothing at this address. It may be misspelt, or the link may be broken.',
    home: 'Go to all incidents',
  },
  ar: {
    title: 'لا صفحة بهذا العنوان',
    text: 'لا يقود هذا العنوان إلى شيء في السجل. قد يكون فيه خطأ إملائي أو يكون الرابط معطلًا.',
    home: 'إلى كل الأحداث',
  },
};
