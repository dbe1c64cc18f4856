'use client';

import { useState } from 'react';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { clientWords } from '@/lib/i18n/words';
import { figureCode, iframeCode } from '@/lib/publish/embed/code';
import type { interactions, panels } from '@/lib/url/embed';
import type { themes } from '@/lib/url/params';
import { share } from '@/messages/share';
import { Choice } from './Choice';
import { CopyField } from './CopyField.client';
import styles from './share.module.css';
import { embedAddress, pageAddress, type Shown } from './shared';

const sizes = {
  article: { width: '640', height: 480 },
  wide: { width: '100%', height: 480 },
  phone: { width: '360', height: 520 },
  square: { width: '480', height: 480 },
};

/** Code for an article, with every choice seen at once in the preview. */
export function EmbedPart({
  shown,
  locale,
  version,
  isExact,
}: {
  shown: Shown;
  locale: Locale;
  version: string;
  isExact: boolean;
}) {
  const words = clientWords(share, 'share', locale);
  const [size, setSize] = useState<keyof typeof sizes>('article');
  const [theme, setTheme] = useState<(typeof themes)[number]>('auto');
  const [panel, setPanel] = useState<(typeof panels)[number]>('none');
  const [interactive, setInteractive] = useState<(typeof interactions)[number]>('click');
  const [isPinned, setPinned] = useState(false);
  const [method, setMethod] = useState<'iframe' | 'script'>('iframe');

  const address = embedAddress(shown, locale, isExact, { panel, interactive, ...(isPinned && { version }) }, theme);
  const title = format(locale, words.frame, { title: shown.title });
  const page = pageAddress(shown, isExact);
  const code =
    method === 'script'
      ? figureCode({ origin: shown.origin, source: address, page, title: shown.title })
      : iframeCode({ source: address, title, ...sizes[size] });
  const { pathname, search } = new URL(address);
  return (
    <section className={styles.part}>
      <h3>{words.embed}</h3>
      <p className={styles.hint}>{words.embedHint}</p>
      <div className={styles.choices}>
        <Choice label={words.size} value={size} choices={words.sizes} onChange={setSize} />
        <Choice label={words.theme} value={theme} choices={words.themes} onChange={setTheme} />
        <Choice label={words.panel} value={panel} choices={words.panels} onChange={setPanel} />
        <Choice label={words.interactive} value={interactive} choices={words.interactions} onChange={setInteractive} />
        <Choice label={words.method} value={method} choices={words.methods} onChange={setMethod} />
        <label className={styles.check}>
          <input type="checkbox" checked={isPinned} onChange={(event) => setPinned(event.currentTarget.checked)} />
          {words.pin}
        </label>
      </div>
      <CopyField label={words.code} value={code} rows={5} words={words} />
      <p className={styles.label}>{words.preview}</p>
      <div className={styles.preview}>
        <iframe
          key={`${pathname}${search}`}
          src={`${pathname}${search}`}
          title={`${words.preview}: ${title}`}
          width={sizes[size].width}
          height={sizes[size].height}
          loading="lazy"
        />
      </div>
    </section>
  );
}
