import { eventTypes } from './event-types';
import type { Shape } from './shape';
import type { types as english } from './types.en';

/** Copy in Arabic for ACLED’s types of events. */
export const types: Shape<typeof english> = {
  eventTypes: eventTypes.ar,
  subEventTypes: {
    'Armed clash': 'اشتباك مسلح',
    'Government regains territory': 'استعادة الحكومة أرضًا',
    'Non-state actor overtakes territory': 'سيطرة طرف غير حكومي على أرض',
    'Chemical weapon': 'سلاح كيميائي',
    'Air/drone strike': 'ضربة جوية أو بطائرة مسيّرة',
    'Suicide bomb': 'تفجير انتحاري',
    'Shelling/artillery/missile attack': 'قصف مدفعي أو صاروخي',
    'Remote explosive/landmine/IED': 'عبوة أو لغم أو تفجير عن بعد',
    Grenade: 'قنبلة يدوية',
    'Sexual violence': 'عنف جنسي',
    Attack: 'اعتداء',
    'Abduction/forced disappearance': 'خطف أو إخفاء قسري',
    'Peaceful protest': 'احتجاج سلمي',
    'Protest with intervention': 'احتجاج مع تدخّل',
    'Excessive force against protesters': 'قوة مفرطة ضد محتجين',
    'Violent demonstration': 'تظاهرة عنيفة',
    'Mob violence': 'عنف جموع',
    Agreement: 'اتفاق',
    Arrests: 'اعتقالات',
    'Change to group/activity': 'تغيّر في جماعة أو نشاطها',
    'Disrupted weapons use': 'إحباط استخدام سلاح',
    'Headquarters or base established': 'إقامة مقر أو قاعدة',
    'Looting/property destruction': 'نهب أو تدمير ممتلكات',
    'Non-violent transfer of territory': 'انتقال سيطرة بلا عنف',
    Other: 'غير ذلك',
  },
};
