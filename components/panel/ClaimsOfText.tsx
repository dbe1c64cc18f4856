import { Fragment } from 'react';
import { formatList, formatParts } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { quote } from '@/lib/i18n/quote';
import { textIn } from '@/lib/i18n/text-in';
import { pathOfClaim } from '@/lib/record/address';
import type { Alike, AttributedText } from '@/lib/record/attributed-texts';
import { isContested } from '@/lib/record/contest';
import { versionOfDataset, versionWords } from '@/lib/record/dataset-version';
import type { ClaimEntry, RowOrigin } from '@/lib/record/model';
import { locatorWords } from '@/lib/record/reading-words';
import type { LinkedTime } from '@/lib/time/schema';
import { datasetPath } from '@/lib/url/paths';
import { Chain } from './Chain';
import { CitedTag, Replaced } from './ClaimMarks';
import { anchorOf } from './ClaimReference';
import styles from './entry.module.css';
import { LocalizedText } from './LocalizedText';
import { PageLinks } from './PageLinks';
import panel from './panel.module.css';
import { When } from './When';

interface Props {
  /** References of those whose words stand above on the page. */
  repeated: ReadonlySet<string>;
  locale: Locale;
}

/** Claims of one text with who says them, through whom, and where that can be read. */
export function ClaimsOfText({ text: { groups }, ...props }: Props & { text: AttributedText }) {
  const { locale } = props;
  const [[{ claim: first }]] = groups;
  return (
    <div className={styles.claim}>
      <div className={styles.claimHead}>
        <Chain claim={first} locale={locale} />
        <span>
          {first.row && <RowWords row={first.row} locale={locale} />}
          <PageLinks article={first.article} locale={locale} />
        </span>
      </div>
      {groups.map((claims) => (
        <Group key={claims[0].claim.ref} claims={claims} {...props} />
      ))}
    </div>
  );
}

/** Claims of one mode and one date, which are told once for all of them. */
function Group({ claims, repeated, locale }: Props & { claims: Alike }) {
  const { modes, record } = messagesFor(locale);
  const [{ claim: first, own }] = claims;
  return (
    <div className={styles.alike}>
      <p className={panel.soft}>
        <CitedTag claim={first} locale={locale} />{' '}
        <span className={styles.mode}>
          {formatList(
            locale,
            first.modes.map((mode) => modes[mode]),
          )}
        </span>
        {' · '}
        <Times claim={first} locale={locale} />
        {!own && ` · ${record.accounts.beside}`}
      </p>
      {claims.map(({ claim }) => (
        <OneClaim key={claim.ref} claim={claim} isRepeated={repeated.has(claim.ref)} locale={locale} />
      ))}
      <Replaced claim={first} locale={locale} />
    </div>
  );
}

function OneClaim({ claim, isRepeated, locale }: { claim: ClaimEntry; isRepeated: boolean; locale: Locale }) {
  const { hedges, access } = claim;
  const { claim: words, record } = messagesFor(locale);
  const quoted = formatList(
    locale,
    hedges.map((hedge) => quote(locale, textIn(hedge, locale))),
  );
  const notes = [
    ...(access === 'read' ? [locatorWords(claim, locale)] : []),
    ...(hedges.length > 0 ? [`${words.hedges}: ${quoted}`] : []),
  ];
  return (
    <article
      id={anchorOf(claim)}
      data-contested={isContested(claim)}
      data-access={access}
      data-superseded={claim.replacedBy.length > 0}
    >
      <h4>
        <a href={pathOfClaim(locale, claim)}>
          {isRepeated ? record.accounts.same : <LocalizedText text={claim.text} locale={locale} />}
        </a>
      </h4>
      {notes.length > 0 && <p className={panel.soft}>{notes.join(' · ')}</p>}
    </article>
  );
}

/** When it was said and when it happened, as far as that is known; one time where both are the same. */
function Times({ claim: { said, happened, modes }, locale }: { claim: ClaimEntry; locale: Locale }) {
  const { claim: words, time } = messagesFor(locale);
  const isAhead = modes[0] === 'predicts' || modes[0] === 'supposes';
  const isSame = JSON.stringify(said) === JSON.stringify(happened);
  const rows = [
    { word: words.said, time: said },
    ...(isSame ? [] : [{ word: isAhead ? words.wouldHappen : words.happened, time: happened }]),
  ].filter((row) => isDated(row.time));
  if (rows.length === 0) return time.none;
  return rows.map((row, i) => (
    <Fragment key={row.word}>
      {i > 0 && ' · '}
      {row.word}: <When time={row.time} isShort locale={locale} />
    </Fragment>
  ));
}

const isDated = (time: LinkedTime | null): boolean => Boolean(time && (time.edtf !== null || time.before || time.by));

/** Which row of which dataset, with its licence. */
function RowWords({ row: { dataset, id }, locale }: { row: RowOrigin; locale: Locale }) {
  const { imported: words } = messagesFor(locale);
  const { title, licence } = dataset;
  const told = versionOfDataset(dataset);
  return (
    <>
      {formatParts(locale, words.row, {
        row: <bdi key="row">{id}</bdi>,
        dataset: (
          <a key="dataset" href={datasetPath(locale, dataset.id)}>
            <LocalizedText text={title} locale={locale} />
          </a>
        ),
        version:
          told && 'version' in told ? (
            <Fragment key="version">
              {formatParts(locale, words.told.version, { version: <bdi key="name">{told.version}</bdi> })}
            </Fragment>
          ) : (
            told && versionWords(told, locale)
          ),
      })}
      {' · '}
      {words.licence}:{' '}
      {licence.url ? (
        <a href={licence.url} rel="noreferrer license external">
          <bdi>{licence.name}</bdi>
        </a>
      ) : (
        <bdi>{licence.name}</bdi>
      )}
      {' · '}
    </>
  );
}
