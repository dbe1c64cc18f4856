import type { Phrase } from './index';

/**
 * Between a name and the words that say where it lies: "the village of X[, ]north of Rafah", "X [in] Azaz",
 * "قرية كذا [الواقعة في] ريف إدلب". Motion ("from X to Y") is no such thing.
 */
const beforeRelation =
  /^[\s,،]*(?:(?:located|situated|lying|which (?:is|lies)|that (?:is|lies)|الواقعة?|التابعة?|الكائنة?|القريبة?)[\s,]+)?(?:(?:in|at|of|في|ضمن|من|ل|ب)\s*)?(?:the\s+)?$/iu;
const beforeName =
  /^[\s,،]*(?:(?:located|situated|lying|which (?:is|lies)|that (?:is|lies)|الواقعة?|التابعة?|الكائنة?)[\s,]+)?(?:in|inside|within|of|في|داخل|ضمن|ب|ل)\s*(?:the\s+)?$/iu;
const possessive = /^['’]s\s+$/u;
/** "Raqqa, Raqqa governorate, Syria": an address goes from the small to the large. */
const address = /^,\s*$/u;

/** Longer than any of them; a slice of the text between is not looked at beyond. */
const longestConnector = 40;

const relations: readonly Phrase['relation'][] = [
  'near',
  'direction',
  'part',
  'countryside',
  'offset',
  'surroundings',
  'between',
];

/** For each phrase the index of another that says where it lies, or null. */
export function locatorsOf(phrases: readonly Phrase[], source: string): (number | null)[] {
  const found: (number | null)[] = phrases.map(() => null);
  for (let i = 0; i + 1 < phrases.length; i++) {
    const phrase = phrases[i]!;
    const next = phrases[i + 1]!;
    if (phrase.relation !== 'at' || next.relation === 'sized-area' || next.start - phrase.stop > longestConnector) continue;
    const between = source.slice(phrase.stop, next.start);
    if (next.relation === 'at' && possessive.test(between)) found[i + 1] = i;
    else if (relations.includes(next.relation) ? beforeRelation.test(between) : isContainer(next, between)) found[i] = i + 1;
  }
  return found;
}

const isContainer = ({ relation, nouns }: Phrase, between: string): boolean =>
  relation === 'at' &&
  (beforeName.test(between) || (address.test(between) && nouns[0]!.entries.some((entry) => unit.test(entry.place.featureCode))));
const unit = /^(ADM\d|PCLI|RGN)$/;

/** "Raqqa governorate", not the bare name of a unit: "Hit, Anbar" are two places to most readers. */
const unitInFull = /governorate|province|district|subdistrict|محافظة|ولاية|ناحية|منطقة/i;

/** "Raqqa city, Raqqa governorate, Syria" is one place and says where it lies: its units join the phrase before them. */
export function withAddresses(phrases: readonly Phrase[], source: string): Phrase[] {
  const joined: Phrase[] = [];
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    const next = phrases[i + 1];
    const [first, ...rest] = phrase.nouns;
    if (
      first?.form !== 'name' ||
      first.within ||
      !next ||
      !follows(phrase, next) ||
      !unitInFull.test(source.slice(next.start, next.stop))
    ) {
      joined.push(phrase);
      continue;
    }
    const country = phrases[i + 2];
    const withCountry = country && follows(next, country);
    joined.push({
      ...phrase,
      nouns: [{ ...first, within: next.nouns[0]! }, ...rest],
      stop: (withCountry ? country : next).stop,
      address: { phrases: withCountry ? [next, country] : [next], stop: phrase.stop },
    });
    i += withCountry ? 2 : 1;
  }
  return joined;

  function follows(one: Phrase, other: Phrase): boolean {
    return (
      other.relation === 'at' &&
      other.nouns[0]!.form === 'name' &&
      other.nouns[0]!.entries.every((entry) => unit.test(entry.place.featureCode)) &&
      address.test(source.slice(one.stop, other.start))
    );
  }
}
