import { messagesFor } from '@/lib/i18n/messages';
import { bibtex, type Citable, citationText, cslJson } from '@/lib/publish/citation';
import styles from './cite.module.css';

/** How to cite an entry, whose page has that path, in the version that is shown. Text to select: it works without script. */
export function Cite({ citable, path }: { citable: Citable; path: string }) {
  const { share, cite } = messagesFor(citable.locale);
  const [before = '', after = ''] = citationText(citable, share.citationEntry).split(citable.url);
  return (
    <details className={styles.cite} id="cite">
      <summary>{share.cite}</summary>
      <div className={styles.forms}>
        <p className={styles.hint}>{cite.hint}</p>
        {/* The share dialog takes its citation from here. */}
        <p className={styles.text} data-citation="">
          {before}
          <bdi dir="ltr">{citable.url}</bdi>
          {after}
        </p>
        <h3>
          <a href={`${path}.bib`} download>
            BibTeX
          </a>
        </h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
        <pre dir="ltr" tabIndex={0}>
          <ArabicApart text={bibtex(citable)} />
        </pre>
        <h3>
          <a href={`${path}.csl.json`} download>
            CSL-JSON
          </a>
        </h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <pre dir="ltr" tabIndex={0}>
          <ArabicApart text={JSON.stringify(cslJson(citable), null, 2)} />
        </pre>
      </div>
    </details>
  );
}

/** An Arabic value keeps its own direction, so that the brackets and quotes around it stay where they are written. */
const ArabicApart = ({ text }: { text: string }) =>
  text
    .split(/(?<=\{\{|": ")((?:[^{}"\\]|\\.)*[\u0600-\u06ff](?:[^{}"\\]|\\.)*)/u)
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
    .map((part, i) => (i % 2 ? <bdi key={i}>{part}</bdi> : part));
