import { format } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { textIn } from '../i18n/text-in';
import type { ClaimEntry } from './model';
import type { Actor, Source } from './schema';

/** What a link of a chain does: says it, passes it on, or publishes what others say. */
export type LinkPart = 'speaker' | 'relay' | 'outlet';

export interface AttributedLink {
  part: LinkPart;
  source: Source;
  how?: ClaimEntry['chain'][number]['how'];
  /** That it is the outlet is concluded, not stated. */
  inferred: boolean;
}

/** A chain from whoever said it first to the outlet, each with its part. An outlet that speaks for itself is the speaker. */
export const linksOf = ({ chain, article }: Pick<ClaimEntry, 'chain' | 'article'>): AttributedLink[] =>
  chain.toReversed().map(({ source, how }, i) => {
    const isOutlet = i === chain.length - 1;
    return {
      part: i === 0 ? 'speaker' : isOutlet ? 'outlet' : 'relay',
      source,
      how,
      inferred: isOutlet && article.outlet.basis === 'inferred',
    };
  });

/**
 * A chain as text: "said by SDF; through Reuters; published by National Post (inferred)". The words tell who said it, so
 * that no direction of writing can turn it.
 */
export function attributionWords(claim: Pick<ClaimEntry, 'chain' | 'article'>, locale: Locale): string {
  const { claim: words, time } = messagesFor(locale);
  return linksOf(claim)
    .map(({ part, source, how, inferred }) => {
      const notes = [...(how ? [textIn(how, locale)] : []), ...(inferred ? [time.inferred] : [])];
      const name = [textIn(source.name, locale), ...notes.map((note) => `(${note})`)].join(' ');
      return format(locale, words.parts[part], { source: name });
    })
    .join(words.partsBetween);
}

/** Who says a claim, by the last link of its chain. */
export const speakerOf = (claim: Pick<ClaimEntry, 'chain'>): Source => (claim.chain.at(-1) as ClaimEntry['chain'][number]).source;

/** Who gives the figures of a claim: its speaker, or the dataset that counted, whoever it names. */
export const figuresBy = (claim: Pick<ClaimEntry, 'chain' | 'row'>): Source =>
  claim.row ? (claim.chain[0] as ClaimEntry['chain'][number]).source : speakerOf(claim);

/** Whether a claim is an actor's own word: its speaker, or the body that this one is counted with, speaks for the actor. */
export const isWordOf = (claim: ClaimEntry, { slug }: Pick<Actor, 'slug'>): boolean =>
  (speakerOf(claim).actor ?? claim.origin.actor) === slug;
