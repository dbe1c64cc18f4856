import type { CSSProperties } from 'react';
import { ownName } from '@/lib/i18n/language-name';
import { isOwnLanguage } from '@/lib/i18n/languages';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { LanguageSwitch } from './LanguageSwitch.client';

// In attributes: few sites have so many languages, and a rule would stand in the head of every page of all, twice.
const summaryStyle: CSSProperties = { display: 'block', lineHeight: 'var(--target)', cursor: 'pointer' };
/** Over the page: the header keeps its height. */
const listStyle: CSSProperties = {
  position: 'absolute',
  insetBlockStart: '100%',
  insetInlineEnd: 0,
  zIndex: 10,
  inlineSize: 'max-content',
  maxInlineSize: '80vw',
  maxBlockSize: '60dvh',
  overflowY: 'auto',
  padding: 'var(--space-1) var(--space-4)',
  border: '1px solid var(--line)',
  borderRadius: 6,
  background: 'var(--raised)',
  boxShadow: 'var(--shadow)',
};

/** The ways to the same page in the site's other languages: a link, or a list of them where there are several. */
export function OtherLanguages({ locale, others }: { locale: Locale; others: readonly Locale[] }) {
  const { site } = messagesFor(locale);
  const [other, ...more] = others;
  if (other === undefined) return null;
  if (more.length === 0) {
    const isOwnPair = isOwnLanguage(locale) && isOwnLanguage(other);
    return (
      <LanguageSwitch
        other={other}
        label={isOwnPair ? site.otherLanguage : ownName(other)}
        title={isOwnPair ? site.switchLanguage : undefined}
      />
    );
  }
  return (
    <details style={{ position: 'relative' }}>
      <summary style={summaryStyle}>
        {site.languages}
        <span aria-hidden="true"> ▾</span>
      </summary>
      <ul style={listStyle}>
        {others.map((each) => (
          <li key={each}>
            <LanguageSwitch other={each} label={ownName(each)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
