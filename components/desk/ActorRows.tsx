import { pages } from '@/lib/desk/actions';
import { mostActors } from '@/lib/desk/incident-form';
import type { DeskMessages } from '@/lib/desk/messages';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { roles } from '@/lib/record/schema';
import { Choice } from './Choice.client';
import styles from './desk.module.css';
import { named } from './named';
import { Rows } from './Rows.client';

interface Props {
  locale: Locale;
  words: DeskMessages;
  actors: readonly { id: string; name: string }[];
  chosen?: readonly { actor: string; role: string }[];
}

const actorNames = ['actor', 'role'];

/** The actors of an incident or area, each in a role. */
export function ActorRows({ locale, words, actors, chosen = [] }: Props) {
  const { incident: copy } = words.writing;
  const count = Math.max(mostActors, chosen.length + 2);
  const roleOptions = named(roles, messagesFor(locale).roles);
  return (
    <fieldset className={styles.group}>
      <legend>{copy.actors}</legend>
      <Rows
        group="actor"
        names={actorNames}
        held={chosen.length}
        add={copy.addActor}
        rows={Array.from({ length: count }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
          <div key={i} className={styles.pair}>
            <Choice
              label={format(locale, copy.actor, { number: i + 1 })}
              name={`actor-${i + 1}`}
              options={actors}
              none={copy.noActor}
              chosen={chosen[i]?.actor ?? ''}
            />
            <Choice label={copy.role} name={`role-${i + 1}`} options={roleOptions} chosen={chosen[i]?.role ?? 'party'} />
          </div>
        ))}
      />
      <p className={styles.soft}>
        {words.record.actor.missing} <a href={`/desk/${locale}${pages.actor.path}`}>{words.record.actor.make}</a>
      </p>
    </fieldset>
  );
}
