import { valueWords } from '@/lib/desk/changed';
import type { Difference } from '@/lib/desk/compare';
import type { DeskMessages } from '@/lib/desk/messages';
import styles from './desk.module.css';

interface Props {
  words: DeskMessages['documents'];
  /** Of what: the words for a status agree with it. A source or place has none. */
  kind: string;
  differences: readonly Difference[];
  /** What a field is called that is none of the document; others stand as the document names them. */
  names?: Readonly<Record<string, string>>;
}

/** What differs between two versions of a document, field by field. */
export const Differences = ({ words, kind, differences, names = {} }: Props) => (
  <dl className={styles.differences}>
    {differences.map(({ path, before, after }) => (
      <div key={path}>
        <dt>{names[path] ?? <code dir="ltr">{path}</code>}</dt>
        {before !== undefined && (
          <dd>
            <del>
              <span className="visually-hidden">{words.before} </span>
              <bdi>{valueWords(words, kind, path, before)}</bdi>
            </del>
          </dd>
        )}
        {after !== undefined && (
          <dd>
            <ins>
              <span className="visually-hidden">{words.after} </span>
              <bdi>{valueWords(words, kind, path, after)}</bdi>
            </ins>
          </dd>
        )}
      </div>
    ))}
  </dl>
);
