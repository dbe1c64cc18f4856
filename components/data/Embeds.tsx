import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { embedPath, interactions, panels } from '@/lib/url/embed';
import { themes } from '@/lib/url/params';
import panel from '../panel/panel.module.css';
import { Addresses } from './Addresses';

/** The addresses behind the share dialog, for who writes them into a content system. */
export function Embeds({ version, locale }: { version: string; locale: Locale }) {
  const { docs } = messagesFor(locale).embed;
  const addresses = [
    [embedPath(locale, null, { params: {}, options: {} }), docs.embed],
    ['/embed.js', docs.script],
    [`/${locale}/card.png`, docs.card],
    [`/${locale}/picture.svg?width=1200&height=800`, docs.picture],
    ['/oembed?format=json&url=', docs.oembed],
  ] as const;
  const parameters = [
    [`panel=${panels.join('|')}`, docs.panel],
    [`interactive=${interactions.join('|')}`, docs.interactive],
    [`theme=${themes.join('|')}`, docs.theme],
    [`version=${version}`, docs.version],
  ] as const;
  return (
    <section className={panel.section} id="embeds">
      <h2>{docs.title}</h2>
      <p>{docs.intro}</p>
      <Addresses rows={addresses} />
      <h3>{docs.parameters}</h3>
      <Addresses rows={parameters} />
    </section>
  );
}
