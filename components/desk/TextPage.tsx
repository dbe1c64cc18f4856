import type { DeskMessages } from '@/lib/desk/messages';
import type { WorkRow } from '@/lib/desk/work';

import styles from './desk.module.css';
import { OfArticle } from './OfArticle';
import { TextDesk, type TextDeskProps } from './TextDesk.client';
import { Told } from './Told';

interface Props extends Omit<TextDeskProps, 'words' | 'handWords' | 'told' | 'article'> {
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'>;
  told(name: string): string;
}

/** The text of a draft, to be read beside the map; without script to be read alone. */
export function TextPage({ words, document, told, ...text }: Props) {
  const { writing, record, problems, signIn } = words;
  const { locale } = text;
  return (
    <div className={styles.broad}>
      <OfArticle locale={locale} document={document} />
      <h1>{writing.text.title}</h1>
      <Told words={words} told={told} />
      {text.text === '' ? (
        <p>{writing.text.noText}</p>
      ) : (
        <>
          <p>{writing.text.intro}</p>
          <noscript>
            <p className={styles.problem}>{writing.text.noScript}</p>
          </noscript>
          <TextDesk
            {...text}
            article={document.id}
            words={writing.text}
            handWords={record.marks}
            told={{ problems, noAnswer: signIn.noAnswer, cancelled: problems['went-wrong'] }}
          />
        </>
      )}
    </div>
  );
}
