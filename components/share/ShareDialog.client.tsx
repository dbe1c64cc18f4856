'use client';

import { useEffect, useRef, useState } from 'react';
import { format, intlLocale } from '@/lib/i18n/format';
import { ownName } from '@/lib/i18n/language-name';
import { type Locale, locales } from '@/lib/i18n/locales';
import { quote } from '@/lib/i18n/quote';
import { clientWords } from '@/lib/i18n/words';
import { cardPath } from '@/lib/publish/card/address';
import { share } from '@/messages/share';
import { Choice } from './Choice';
import { CopyField } from './CopyField.client';
import { EmbedPart } from './EmbedPart.client';
import styles from './share.module.css';
import { pageAddress, picturePath, readShown } from './shared';

export interface ShareDialogProps {
  locale: Locale;
  version: string;
  /** What is shared until the reader chooses. */
  begin: 'exact' | 'alone';
  onClose: () => void;
}

/** Everything by which a view or a thing leaves the site: a link, code for an article, a picture, a citation. */
export function ShareDialog({ locale, version, begin, onClose }: ShareDialogProps) {
  const words = clientWords(share, 'share', locale);
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown] = useState(readShown);
  const [scope, setScope] = useState(begin);
  const [pictureLocale, setPictureLocale] = useState(locale);
  useEffect(() => dialog.current?.showModal(), []);

  const isExact = scope === 'exact';
  const address = pageAddress(shown, isExact);
  const date = new Intl.DateTimeFormat(intlLocale(locale), { dateStyle: 'long' }).format(new Date());
  const languages = Object.fromEntries(locales().map((each) => [each, ownName(each)])) as Record<Locale, string>;
  const canShare = typeof navigator.share === 'function';

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; this is the backdrop
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="share-title"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close();
      }}
    >
      <div className={styles.body}>
        <header className={styles.head}>
          <h2 id="share-title">{words.title}</h2>
          <button type="button" className={styles.close} aria-label={words.close} onClick={() => dialog.current?.close()}>
            ×
          </button>
        </header>
        <section className={styles.part}>
          <h3>{words.link}</h3>
          <fieldset className={styles.scope}>
            <legend className="visually-hidden">{words.link}</legend>
            {(['exact', 'alone'] as const).map((each) => (
              <label key={each}>
                <input type="radio" name="share-scope" checked={scope === each} onChange={() => setScope(each)} />
                {words[each]}
              </label>
            ))}
          </fieldset>
          <CopyField label={words.address} value={address} rows={2} words={words} />
          {canShare && (
            <p>
              <button
                type="button"
                className={styles.system}
                onClick={() => {
                  // Closing the sheet without choosing is no error.
                  navigator.share({ title: shown.title, url: address }).catch(() => {});
                }}
              >
                {words.system}
              </button>
            </p>
          )}
        </section>
        <EmbedPart shown={shown} locale={locale} version={version} isExact={isExact} />
        <section className={styles.part}>
          <h3>{words.picture}</h3>
          <p className={styles.hint}>{words.pictureHint}</p>
          <div className={styles.choices}>
            <Choice label={words.language} value={pictureLocale} choices={languages} onChange={setPictureLocale} />
          </div>
          <p className={styles.downloads}>
            <a href={picturePath(shown, pictureLocale, 'png')} download>
              {words.png}
            </a>
            <a href={picturePath(shown, pictureLocale, 'svg')} download>
              {words.svg}
            </a>
            <a href={cardPath(pictureLocale, shown.selection, isExact ? shown.params : {})} download>
              {words.card}
            </a>
          </p>
        </section>
        <section className={styles.part}>
          <h3>{words.cite}</h3>
          <CopyField
            label={words.cite}
            value={
              shown.citation ?? format(locale, words.citation, { title: quote(locale, shown.title), version, date, address })
            }
            rows={3}
            words={words}
          />
        </section>
      </div>
    </dialog>
  );
}
