import type { Difference } from '@/lib/desk/compare';
import type { DeskMessages } from '@/lib/desk/messages';
import type { DocumentStatus } from '@/lib/record/document-status';
import styles from './desk.module.css';

interface Props {
  words: DeskMessages['documents'];
  differences: readonly Difference[];
  /** What a field is called that is none of the document; others stand as the document names them. */
  names?: Readonly<Record<string, string>>;
}

/** What differs between two versions of a document, field by field. */
export const Differences = ({ words, differences, names = {} }: Props) => (
  <dl className={styles.differences}>
    {differences.map(({ path, before, after }) => (
      <div key={path}>
        <dt>{names[path] ?? <code dir="ltr">{path}</code>}</dt>
        {before !== undefined && (
          <dd>
            <del>
              <span className="visually-hidden">{words.before} </span>
              <bdi>{shown(words, path, before)}</bdi>
            </del>
          </dd>
        )}
        {after !== undefined && (
          <dd>
            <ins>
              <span className="visually-hidden">{words.after} </span>
              <bdi>{shown(words, path, after)}</bdi>
            </ins>
          </dd>
        )}
      </div>
    ))}
  </dl>
);

function shown({ statuses }: Props['words'], path: string, value: unknown): string {
  if (path === 'status') return statuses[value as DocumentStatus] ?? String(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
