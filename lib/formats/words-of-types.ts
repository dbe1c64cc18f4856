import type { ImportedRow } from '../record/imported';

type Types = Pick<ImportedRow, 'eventType' | 'subEventType'>;

const explosion = (subEventType: string): Types => ({ eventType: 'Explosions/Remote violence', subEventType });

/**
 * Event types by words of a description, for data sets that have none of their own. The first that fits decides; what none
 * fits is Strategic developments, Other, so that nothing is called an attack that is not described as one.
 */
const rows: readonly [words: RegExp, types: Types][] = [
  // "a Geran drone targeted three ships", "FPV strike on a truck", "an airstrike"
  [/\b(?:air ?strikes?|drones?|uavs?|fpv|geran|shahed|glide bombs?|loitering|jdam|kab)\b/i, explosion('Air/drone strike')],
  // "artillery shelling of the outskirts", "an Iskander missile"
  [
    /\b(?:artillery|shell(?:ing|ed)|missiles?|rockets?|mlrs|grad|himars|mortars?|iskander)\b/i,
    explosion('Shelling/artillery/missile attack'),
  ],
  [/\b(?:ied|land ?mines?|mines?|car bomb|vbied)\b/i, explosion('Remote explosive/landmine/IED')],
  [/\bsuicide (?:bomb|attack|vest)/i, explosion('Suicide bomb')],
  // "assault on the position", "clashes"
  [
    /\b(?:clash(?:es)?|assault(?:s|ed)?|ambush(?:ed)?|firefights?|fighting|skirmish(?:es)?)\b/i,
    { eventType: 'Battles', subEventType: 'Armed clash' },
  ],
  [
    /\b(?:execut(?:ed|ion)|massacre|civilians? (?:killed|shot))\b/i,
    { eventType: 'Violence against civilians', subEventType: 'Attack' },
  ],
  [/\b(?:protests?|demonstrat(?:ion|ors?)|rally)\b/i, { eventType: 'Protests', subEventType: 'Peaceful protest' }],
  [/\barrest(?:s|ed)?\b/i, { eventType: 'Strategic developments', subEventType: 'Arrests' }],
];

export const unknownType: Types = { eventType: 'Strategic developments', subEventType: 'Other' };

export const typesByWords = (text: string): Types => rows.find(([words]) => words.test(text))?.[1] ?? unknownType;
