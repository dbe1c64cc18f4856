import { eventTypes } from './event-types';

/** Copy in English for ACLED’s types of events. */
export const types = {
  eventTypes: eventTypes.en,
  subEventTypes: {
    'Armed clash': 'Armed clash',
    'Government regains territory': 'Government regains territory',
    'Non-state actor overtakes territory': 'Non-state actor overtakes territory',
    'Chemical weapon': 'Chemical weapon',
    'Air/drone strike': 'Air or drone strike',
    'Suicide bomb': 'Suicide bomb',
    'Shelling/artillery/missile attack': 'Shelling, artillery or missile attack',
    'Remote explosive/landmine/IED': 'Remote explosive, landmine or IED',
    Grenade: 'Grenade',
    'Sexual violence': 'Sexual violence',
    Attack: 'Attack',
    'Abduction/forced disappearance': 'Abduction or forced disappearance',
    'Peaceful protest': 'Peaceful protest',
    'Protest with intervention': 'Protest with intervention',
    'Excessive force against protesters': 'Excessive force against protesters',
    'Violent demonstration': 'Violent demonstration',
    'Mob violence': 'Mob violence',
    Agreement: 'Agreement',
    Arrests: 'Arrests',
    'Change to group/activity': 'Change to group or activity',
    'Disrupted weapons use': 'Disrupted weapons use',
    'Headquarters or base established': 'Headquarters or base established',
    'Looting/property destruction': 'Looting or property destruction',
    'Non-violent transfer of territory': 'Non-violent transfer of territory',
    Other: 'Other',
  },
};
