import { EventSymbol } from '@/components/symbols/EventSymbol';
import type { SceneEntry } from '@/lib/scene/scene';
import type { Selection } from '@/lib/url/paths';
import { ContestedBadge } from './MarkFace';
import styles from './spot-list.module.css';

interface Props {
  entries: readonly SceneEntry[];
  path: (entry: SceneEntry) => string;
  selection: Selection | null;
  /** An entry is opened: also the one that is open already. */
  onChoose: () => void;
}

/** What is told of a place by what is known of its day, each with its own link. */
export function EntryDays({ entries, path, selection, onChoose }: Props) {
  return byDay(entries).map(([day, list]) => (
    <div key={day} className={styles.day}>
      <h3>{day}</h3>
      <ul>
        {list.map((entry) => (
          <li key={entry.slug}>
            <a
              href={path(entry)}
              data-scroll="keep"
              onClick={(event) => {
                if (!event.metaKey && !event.ctrlKey && !event.shiftKey) onChoose();
              }}
              aria-current={entry.kind === selection?.kind && entry.slug === selection.slug ? 'page' : undefined}
            >
              <EventSymbol id={entry.symbol} dashed={entry.origins < 2} />
              <span dir="auto">{entry.title}</span>
              {entry.contested && <ContestedBadge className={styles.contested} />}
            </a>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** In the order in which the days come. */
function byDay(entries: readonly SceneEntry[]): [string, SceneEntry[]][] {
  const found = new Map<string, SceneEntry[]>();
  for (const entry of entries) {
    const known = found.get(entry.date);
    if (known) known.push(entry);
    else found.set(entry.date, [entry]);
  }
  return [...found];
}
