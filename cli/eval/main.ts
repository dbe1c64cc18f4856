import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { createGeocoder } from '../../lib/geocode';
import { heldApart } from '../../lib/geocode/corpus/held-apart';
import type { CorpusText } from '../../lib/geocode/corpus/read';
import { newsApart, newsTuned } from '../../lib/geocode/corpus/real-news';
import { byLanguage, byRelation, summary, underFloors, underNewsFloors } from '../../lib/geocode/corpus/report';
import { scoreCorpus } from '../../lib/geocode/corpus/score';
import { tuned } from '../../lib/geocode/corpus/tuned';
import { siteDataDir } from '../../server/data-dir';
import { packsHeld } from '../../server/gazetteer/load';
import { countriesOf, readOptions, withValue } from '../shared/arguments';
import { refuse } from '../shared/refuse';
import { gazetteerWith } from '../shared/wide';
import { idrisiLines, trNewsLines, ucdpLines } from './benchmarks';

const usage = `Scores the geocoder on its own corpus, tuned and held-apart texts apart.

  ${usages.eval}

  --faults   also list what went wrong in the tuned texts; those of the held-apart texts are listed with
             --held-apart-faults, which spoils them for tuning
  --wide     with the packs that data/site.json lists under "wide"; --wide=EG,LB,JO with those of these countries
  --ucdp     score a file of UCDP GED instead: is the hand-coded point inside what is stated for its headline?
  --idrisi   score files of IDRISI-D instead (Arabic tweets, JSON Lines); more files may follow
  --tr-news  score a file of TR-News, LGL or GeoWebNews instead (English news, XML)
Of other people's data half may be looked at to tune, by a hash of the text, and the other half is for figures.

Examples:
  npm run --silent eval
  npm run --silent eval -- --faults --wide=SY,IQ

Exit codes: 0 the held-apart texts reach the floors, 1 they do not (standard error says which), 2 refused.
`;

const options = {
  faults: { type: 'boolean' },
  'held-apart-faults': { type: 'boolean' },
  wide: { type: 'string' },
  ucdp: { type: 'string' },
  idrisi: { type: 'string' },
  'tr-news': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readOptions(withValue(args, '--wide', 'all'), options, 'eval');
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const [unknown] = values.idrisi ? [] : positionals;
    if (unknown) throw new MaydanError('OPTION_UNKNOWN', { got: unknown, expected: 'options alone', command: 'eval' });
    const gazetteer = gazetteerWith(countriesOf(values.wide, 'eval'));
    const geocoder = createGeocoder(gazetteer);
    const trNews = values['tr-news'];
    if (values.ucdp || values.idrisi || trNews) {
      const lines = [
        ...(values.ucdp ? await ucdpLines(values.ucdp, geocoder) : []),
        ...(values.idrisi ? await idrisiLines([values.idrisi, ...positionals], geocoder) : []),
        ...(trNews ? await trNewsLines(trNews, geocoder) : []),
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
      return 0;
    }
    // The news texts are of many wars, so they are read with every pack that is there.
    const everywhere = gazetteerWith(packsHeld(siteDataDir()));
    const onNews = createGeocoder(everywhere);
    const score = (texts: readonly CorpusText[]) => scoreCorpus(texts, geocoder, gazetteer);
    const scoreNews = (texts: readonly CorpusText[]) => scoreCorpus(texts, onNews, everywhere);
    const groups = [
      { name: 'tuned', texts: tuned, score, faults: values.faults },
      { name: 'held apart', texts: heldApart, score, faults: values['held-apart-faults'] },
      { name: 'news, tuned', texts: newsTuned, score: scoreNews, faults: values.faults },
      { name: 'news, held apart', texts: newsApart, score: scoreNews, faults: values['held-apart-faults'] },
    ];
    for (const { name, texts, score: by, faults } of groups) {
      const own = by(texts);
      const lines = [
        ...summary(name, own),
        ...byLanguage(texts, by),
        ...byRelation(own),
        ...(faults ? ['  faults:', ...own.faults] : []),
      ];
      process.stdout.write(`${lines.join('\n')}\n\n`);
    }
    const under = [
      ...underFloors(score(heldApart)).map((line) => `held apart: ${line}`),
      ...underNewsFloors(scoreNews(newsApart)).map((line) => `news, held apart: ${line}`),
    ];
    if (under.length > 0) process.stderr.write(`${under.join('; ')}.\n`);
    return under.length > 0 ? 1 : 0;
  } catch (error) {
    return refuse(error);
  }
}
