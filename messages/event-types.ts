/** ACLED's event types, in both languages. */
export const eventTypes = {
  en: {
    Battles: 'Battles',
    'Explosions/Remote violence': 'Explosions and remote violence',
    'Violence against civilians': 'Violence against civilians',
    Protests: 'Protests',
    Riots: 'Riots',
    'Strategic developments': 'Strategic developments',
  },
  ar: {
    Battles: 'معارك',
    'Explosions/Remote violence': 'انفجارات وعنف عن بُعد',
    'Violence against civilians': 'عنف ضد المدنيين',
    Protests: 'احتجاجات',
    Riots: 'أعمال شغب',
    'Strategic developments': 'تطورات استراتيجية',
  },
};

/** The same by the names that they have in addresses. */
export const bySlug = (names: typeof eventTypes.en) => ({
  battles: names.Battles,
  'explosions-remote-violence': names['Explosions/Remote violence'],
  'violence-against-civilians': names['Violence against civilians'],
  protests: names.Protests,
  riots: names.Riots,
  'strategic-developments': names['Strategic developments'],
});
