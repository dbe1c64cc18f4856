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
