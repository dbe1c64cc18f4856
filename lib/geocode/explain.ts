import type { Gazetteer } from '../gazetteer';
import type { Localized } from '../i18n/locales';
import type { Decision, Resolved } from './resolve';
import type { Reason } from './types';

/** What an explanation is made of: whole sentences, each a row with an example of when it is said. */
interface Said {
  text: string;
  place: string;
  others: string;
}

type Sentences = { en: (said: Said) => string; ar: (said: Said) => string };

const decisions: Record<Decision, Sentences> = {
  name: { en: ({ text, place }) => `“${text}” names ${place}.`, ar: ({ text, place }) => `تدل عبارة «${text}» على ${place}.` },
  'kind-and-container': {
    en: ({ text, place }) => `“${text}” gives a kind of place and where it is; ${place} is of that kind and lies there.`,
    ar: ({ text, place }) => `تذكر عبارة «${text}» نوع المكان وموضعه، ومن هذا النوع هناك ${place}.`,
  },
  reference: {
    en: ({ text, place }) => `“${text}” goes back to ${place}, named earlier.`,
    ar: ({ text, place }) => `تعود عبارة «${text}» إلى ${place} الوارد ذكره قبلها.`,
  },
  'reference-container': {
    en: ({ text, place }) => `“${text}” goes back to ${place}, which contains the place named earlier.`,
    ar: ({ text, place }) => `تعود عبارة «${text}» إلى ${place}، وفيه المكان المذكور قبلها.`,
  },
  anchor: {
    en: ({ text, place }) =>
      `“${text}” states a size only; it is anchored at ${place}, where the text last was, for neither centre nor outline is given.`,
    ar: ({ text, place }) =>
      `تذكر عبارة «${text}» مساحة فقط، وقد نُسبت إلى ${place} حيث كان النص آخر مرة، إذ لا يُذكر مركز ولا حدود.`,
  },
  open: {
    en: ({ text, others }) => `“${text}” is the name of several places and nothing in the text decides between them: ${others}.`,
    ar: ({ text, others }) => `«${text}» اسم لأكثر من مكان، وليس في النص ما يرجّح أحدها: ${others}.`,
  },
  unknown: {
    en: ({ text }) => `“${text}” looks like the name of a place, but the gazetteer does not hold it.`,
    ar: ({ text }) => `تبدو عبارة «${text}» اسم مكان، لكنها ليست في معجم الأماكن.`,
  },
  'no-antecedent': {
    en: ({ text }) => `“${text}” refers to a place that the text has not named.`,
    ar: ({ text }) => `تشير عبارة «${text}» إلى مكان لم يسمّه النص.`,
  },
  'no-anchor': {
    en: ({ text }) => `“${text}” states a size, but the text has named no place that it could be at.`,
    ar: ({ text }) => `تذكر عبارة «${text}» مساحة، لكن النص لم يسمّ مكانًا تُنسب إليه.`,
  },
};

const why: Partial<Record<Reason, Sentences>> = {
  'only-name': { en: () => 'No other place in the gazetteer has that name.', ar: () => 'ولا مكان آخر بهذا الاسم في المعجم.' },
  'kind-word': {
    en: () => 'The kind word beside the name decides.',
    ar: () => 'والكلمة الدالة على النوع بجانب الاسم هي المرجّح.',
  },
  containment: { en: () => 'The place that it is said to be in decides.', ar: () => 'والمكان الذي قيل إنه فيه هو المرجّح.' },
  antecedent: { en: () => 'The text names that place elsewhere too.', ar: () => 'ويسمّي النص هذا المكان في موضع آخر أيضًا.' },
  focus: { en: () => 'It lies in the governorate that the text is about.', ar: () => 'وهو في المحافظة التي يدور النص حولها.' },
  nearby: { en: () => 'It lies close to the other places named.', ar: () => 'وهو قريب من الأماكن الأخرى المذكورة.' },
  importance: { en: () => 'It is the best-known place of that name.', ar: () => 'وهو أشهر مكان بهذا الاسم.' },
};

const alternatives: Sentences = {
  en: ({ others }) => `It could also be ${others}.`,
  ar: ({ others }) => `وقد يكون أيضًا ${others}.`,
};
const covered: Sentences = {
  en: ({ others }) => `The same name is used for ${others}, so the uncertainty covers both.`,
  ar: ({ others }) => `ويُطلق الاسم نفسه على ${others}، ولذلك يشمل هامش الشك الموضعين.`,
};
const noCoordinate: Sentences = {
  en: ({ place }) => `No source gives a coordinate for ${place}, so nothing is drawn.`,
  ar: ({ place }) => `ولا مصدر يذكر إحداثية لـ${place}، ولذلك لا يُرسم شيء.`,
};

const langs = ['en', 'ar'] as const;
const conjunctions = {
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
  ar: new Intl.ListFormat('ar', { type: 'conjunction' }),
};
const lists = { en: new Intl.ListFormat('en', { type: 'disjunction' }), ar: new Intl.ListFormat('ar', { type: 'disjunction' }) };

export function explain(resolved: Resolved, text: string, gazetteer: Gazetteer, location: Localized | null): Localized {
  const { place, candidates, decision, cover } = resolved;
  const result = { en: '', ar: '' };
  for (const lang of langs) {
    const listed = (ids: readonly string[]) =>
      ids.length === 0 ? '' : lists[lang].format(ids.map((id) => gazetteer.name(id, lang)));
    const rest = candidates
      .slice(place ? 1 : 0)
      .filter((candidate) => !cover.includes(candidate.place))
      .slice(0, 4);
    const others = decision === 'open' ? candidates.slice(0, 5) : rest;
    const named = place ? conjunctions[lang].format([place, ...resolved.others].map((one) => gazetteer.name(one.id, lang))) : '';
    const said: Said = {
      text,
      place: named,
      others: listed(others.map((candidate) => candidate.place.id)),
    };
    const sentences = [decisions[decision][lang](said)];
    if (place && decision === 'name') {
      const reason = candidates[0]?.reasons.find((one) => why[one]);
      if (reason && cover.length === 0) sentences.push(why[reason]![lang](said));
      if (rest.length > 0) sentences.push(alternatives[lang](said));
    }
    if (cover.length > 0) sentences.push(covered[lang]({ ...said, others: listed(cover.map((other) => other.id)) }));
    if (location) sentences.push(location[lang]);
    else if (place && resolved.where) sentences.push(noCoordinate[lang](said));
    result[lang] = sentences.join(' ');
  }
  return result;
}
