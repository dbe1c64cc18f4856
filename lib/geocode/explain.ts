import type { Gazetteer } from '../gazetteer';
import type { FeatureCode, Place } from '../gazetteer/schema';
import { side, sideOf } from '../geometry/explain';
import type { Where } from '../geometry/where';
import { formatDistance, formatList } from '../i18n/format';
import type { OwnLanguage } from '../i18n/languages';
import type { Localized } from '../i18n/locales';
import { nested } from '../i18n/quote';
import type { Decision, Resolved } from './resolve';
import type { Reason } from './types';

/**
 * One sentence that says why a mention is where it is and what else it could be, made of whole clauses: what the words
 * mean, why, and after semicolons what is not certain. How the geometry was made is told apart (`Mention.drawing`).
 * Arabic clauses fit a place of either gender, and no letter is written onto a name ("لـالطريق").
 */
type Clause = Record<OwnLanguage, string>;

/** What the words mean on the ground: "the surroundings of al-Sina'a prison". */
function groundOf(where: Where, place: string, others: readonly string[], lang: OwnLanguage): string {
  const ar = lang === 'ar';
  switch (where.relation) {
    case 'surroundings':
      return ar ? `محيط ${place}` : `the surroundings of ${place}`;
    case 'near':
      return ar ? `ما يجاور ${place}` : `the ground near ${place}`;
    case 'part':
      return ar ? `ما يقع جهة ${side(where.heading)(lang)} في ${place}` : `the ${sideOf(where.heading)(lang)} part of ${place}`;
    case 'direction':
      return ar ? `ريف ${place} جهة ${side(where.heading)(lang)}` : `the countryside ${side(where.heading)(lang)} of ${place}`;
    case 'countryside':
      return ar ? `ريف ${place}` : `the countryside of ${place}`;
    case 'offset': {
      const distance = formatDistance(lang, where.distanceMeters);
      if (!where.heading)
        return ar
          ? `موضع يبعد ${distance} عن ${place} من دون ذكر الجهة`
          : `a place ${distance} from ${place}, on a side that is not given`;
      const heading = side(where.heading)(lang);
      return ar ? `موضع على بُعد ${distance} إلى ${heading} من ${place}` : `a place ${distance} ${heading} of ${place}`;
    }
    case 'between':
      return ar ? `ما يقع بين ${place} و${others[0]}` : `what lies between ${place} and ${others[0]}`;
    case 'along': {
      const course = ar ? `مسار ${place}` : `the course of ${place}`;
      if (others.length < 2) return course;
      return ar ? `${course} بين ${others[0]} و${others[1]}` : `${course} between ${others[0]} and ${others[1]}`;
    }
    default:
      return place;
  }
}

/** Why it is that place, where its name stands in the text; the strongest reason alone. */
const because: Partial<Record<Reason, Clause>> = {
  'only-name': {
    en: ', and can mean no other place in the gazetteer',
    ar: '، ولا تحتمل العبارة مكانًا آخر في معجم الأماكن',
  },
  'kind-word': {
    en: ', which the kind word beside the name singles out',
    ar: '، والمرجِّح هو الكلمة الدالة على النوع بجانب الاسم',
  },
  containment: { en: ', which lies where the text says that it does', ar: '، والمرجِّح هو المكان الذي قيل إن الموضع فيه' },
  antecedent: { en: ', which the text names elsewhere too', ar: '، والمرجِّح أن النص يسمّي هذا المكان في موضع آخر أيضًا' },
  focus: {
    en: ', which lies in the governorate that the text is about',
    ar: '، والمرجِّح أن المكان في المحافظة التي يدور حولها النص',
  },
  country: {
    en: ', which lies in the state that the text is about',
    ar: '، والمرجِّح أن المكان في الدولة التي يدور حولها النص',
  },
  nearby: { en: ', which lies close to the other places named', ar: '، والمرجِّح قرب المكان من الأماكن الأخرى المذكورة' },
  importance: { en: ', the best-known place of that name', ar: '، وهذا أشهر مكان بالاسم نفسه' },
};

const decided: Partial<Record<Decision, Clause>> = {
  'kind-and-container': {
    en: ', a place of the kind named that lies where the text says',
    ar: '، وهذا المكان من النوع المذكور وفي الموضع المذكور',
  },
  reference: { en: ', which the text named before', ar: '، وقد ورد ذكر هذا المكان في النص قبل ذلك' },
  'reference-container': { en: ', which holds the place named before', ar: '، وضمنه المكان المذكور قبل ذلك' },
};
const severalNamed: Clause = { en: ', all of which the words name', ar: '، والعبارة تسمّي هذه الأماكن كلها' };
const bothNamed: Clause = { en: ', both of which the words name', ar: '، والعبارة تسمّي المكانين' };

const disjunctions = {
  en: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
  ar: new Intl.ListFormat('ar', { type: 'disjunction' }),
};

/** "the Khabur river", "the Panorama roundabout"; towns and prisons take none. */
const withTheArticle: readonly FeatureCode[] = ['STM', 'RD', 'RGN', 'SILO', 'DAM', 'TRFC', 'AREA', 'PS'];
const withArticle = ({ featureCode }: Place, name: string, lang: OwnLanguage) =>
  lang === 'en' && withTheArticle.includes(featureCode) && !/^(al|the)\b/i.test(name) ? `the ${name}` : name;

/** `drawn`: whether a coordinate was found to draw anything from. */
export const explain = (resolved: Resolved, text: string, gazetteer: Gazetteer, drawn: boolean): Localized => ({
  en: sentence(resolved, text, gazetteer, drawn, 'en'),
  ar: sentence(resolved, text, gazetteer, drawn, 'ar'),
});

function sentence(resolved: Resolved, text: string, gazetteer: Gazetteer, drawn: boolean, lang: OwnLanguage): string {
  const { place, where, decision, cover } = resolved;
  const words = nested(lang, text.replace(/\s+/g, ' '));
  const name = (one: Place) => withArticle(one, gazetteer.name(one.id, lang), lang);
  if (!place || !where) return `${unresolved(resolved, words, lang, name)}.`;
  const clauses = [decision === 'anchor' ? anchored(words, name(place), lang) : meaning(resolved, words, where, lang, name)];
  if (cover.length > 0) {
    const list = formatList(lang, cover.map(name));
    const all = cover.length > 1;
    clauses.push(
      lang === 'en'
        ? `the same name is used for ${list}, so the uncertainty covers ${all ? 'them all' : 'both'}`
        : `ويُطلق الاسم نفسه على ${list}، ولذلك يشمل هامش الشك ${all ? 'هذه المواضع كلها' : 'الموضعين'}`,
    );
  }
  const rest = resolved.candidates.slice(1).flatMap((one) => (cover.includes(one.place) ? [] : one.place));
  if (decision === 'name' && rest.length > 0) {
    const list = disjunctions[lang].format(rest.slice(0, 4).map(name));
    clauses.push(lang === 'en' ? `it could also be ${list}` : `وقد يكون المقصود أيضًا ${list}`);
  }
  if (!drawn)
    clauses.push(lang === 'en' ? 'no source gives a coordinate to draw it from' : 'ولا يذكر أي مصدر إحداثيات يُرسم الموضع منها');
  else if (place.coordinateSource?.kind === 'derived' && !place.outline && !place.members)
    clauses.push(
      lang === 'en'
        ? `the point of ${name(place)} is inferred, as no source gives it`
        : `ونقطة ${name(place)} مستنتَجة، إذ لا يذكرها أي مصدر`,
    );
  return `${clauses.join(lang === 'en' ? '; ' : '؛ ')}.`;
}

function meaning(resolved: Resolved, text: string, where: Where, lang: OwnLanguage, name: (one: Place) => string): string {
  const { place, others, candidates, decision, cover } = resolved;
  const ground = groundOf(where, name(place!), others.map(name), lang);
  const verb = where.relation === 'at' && decision === 'name' ? 'names' : 'means';
  const said = lang === 'en' ? `“${text}” ${verb} ${ground}` : `تدل عبارة «${text}» على ${ground}`;
  return said + (why()?.[lang] ?? '');

  function why(): Clause | undefined {
    if (decision !== 'name') return decided[decision];
    if (others.length > 0) return others.length > 1 ? severalNamed : bothNamed;
    if (cover.length > 0) return undefined;
    const reason = candidates[0]?.reasons.find((one) => because[one]);
    return reason && because[reason];
  }
}

const anchored = (text: string, place: string, lang: OwnLanguage): string =>
  lang === 'en'
    ? `“${text}” states a size only, and is set at ${place}, where the text last was, for neither centre nor outline is given`
    : `تذكر عبارة «${text}» مساحة فقط، وقد وُضعت عند ${place} حيث كان النص آخر مرة، إذ لا يُذكر مركز ولا حدود`;

function unresolved(
  { decision, candidates, refused }: Resolved,
  text: string,
  lang: OwnLanguage,
  name: (one: Place) => string,
): string {
  const en = lang === 'en';
  const list = () => disjunctions[lang].format(candidates.slice(0, 5).map((one) => name(one.place)));
  switch (decision) {
    case 'open':
      return en
        ? `“${text}” fits several places and nothing in the text decides between them: ${list()}`
        : `تحتمل عبارة «${text}» أكثر من مكان، وليس في النص ما يرجّح أحدها: ${list()}`;
    case 'elsewhere': {
      const known = disjunctions[lang].format(refused.slice(0, 5).map(name));
      return en
        ? `“${text}” is the name of ${known} in the gazetteer, but that does not lie where the text says`
        : `عبارة «${text}» اسم ${known} في معجم الأماكن، لكن هذا الموضع ليس حيث يقول النص`;
    }
    case 'no-antecedent':
      return en ? `“${text}” refers to a place that the text has not named` : `تشير عبارة «${text}» إلى مكان لم يسمّه النص`;
    case 'no-anchor':
      return en
        ? `“${text}” states a size, but the text has named no place that it could be at`
        : `تذكر عبارة «${text}» مساحة، لكن النص لم يسمّ مكانًا تُنسب إليه`;
    default:
      return en
        ? `“${text}” looks like the name of a place, but the gazetteer does not hold it`
        : `تبدو عبارة «${text}» اسم مكان، لكن معجم الأماكن لا يضمّه`;
  }
}
