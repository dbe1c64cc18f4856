import type { DeskMessages } from '@/lib/desk/messages';
import type { Locale } from '@/lib/i18n/locales';
import { ActorFields } from './ActorFields';
import { AddressField } from './AddressField';
import { Choice } from './Choice.client';
import { Pair } from './Pair';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  datasets: readonly { id: string; name: string }[];
  told(name: string): string;
}

/** An actor that the record does not have yet. */
export function ActorPage({ locale, words, datasets, told }: Props) {
  const { actor: copy } = words.record;
  const { languages } = words.documents;
  return (
    <>
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <p>{copy.intro}</p>
      <SaveForm action="/actors" locale={locale} from="/actor" target="/actor" done="actor-made" words={saveWordsOf(words)}>
        <Choice label={words.newArticle.dataset} name="dataset" options={datasets} isRequired />
        <Pair locale={locale} name="name" legend={copy.name} fields={{}} languages={languages} rows={1} />
        <Pair
          locale={locale}
          name="short-name"
          legend={copy.shortName}
          hint={copy.shortNameHint}
          fields={{}}
          languages={languages}
          rows={1}
        />
        <ActorFields locale={locale} words={words} />
        <AddressField name="slug" label={words.writing.incident.slug} hint={copy.slugHint} />
        <Submit>{copy.make}</Submit>
      </SaveForm>
    </>
  );
}
