import type { Problem } from '../../lib/errors/problems';
import type { CuratedRecord } from '../../lib/record/model';
import { knownNames, namedInDocument } from '../../lib/record/people/in-documents';
import type { Why } from '../../lib/record/people/words';
import { publicForm } from '../../lib/record/public-form';
import { datasetsIn, readRecordFiles } from '../../server/record/read';

const words: Readonly<Record<Why, string>> = {
  minor: 'a minor',
  accused: 'somebody detained or accused',
  witness: 'a witness',
  private: 'a private person',
};

/** Names of people in need of care in the texts of a record, published or not: what to look at, and nothing that stops it. */
export function peopleNamed(folder: string, record: CuratedRecord, overlay?: string): Problem[] {
  const shown = datasetsIn(folder).filter((id) => record.datasets.has(id));
  const isKnown = knownNames({ actors: record.actors.values(), sources: record.sources.values() }, record.gazetteer);
  return readRecordFiles(folder, shown, overlay).flatMap((file) =>
    namedInDocument(publicForm(file, record.gazetteer).json, isKnown, seenIn(file.json)).map(({ path, name, why }) => ({
      file: `data/${file.path}`,
      path,
      got: `the name "${name}" near a word for ${words[why]}`,
      expected: 'none, or one that is noted under "seen" of "deskOnly"',
    })),
  );
}

function seenIn(json: unknown): { name: string; reason: string }[] {
  const { seen } = Object(Object(json).deskOnly) as { seen?: unknown };
  return Array.isArray(seen) ? seen : [];
}
