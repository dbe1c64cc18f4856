/** @jest-environment node */
import { commonFacts } from '../../lib/publish/facts';
import { subjectOf } from '../../lib/publish/metadata';
import { curatedHere } from '../store/testing/curated';

const { curated: record, opened } = curatedHere();

test.each(record.answered.map(({ id }) => id))(
  'the question %s says where, as far as its answers have a place in common',
  async (slug) => {
    for (const locale of ['en', 'ar'] as const) {
      const subject = await subjectOf(opened, { kind: 'questions', slug }, {}, locale);
      const common = commonFacts(subject!, { hasSpan: false }, record, locale);
      expect(common.length).toBeGreaterThan(0);
      expect(subject!.facts).toEqual(expect.arrayContaining(common));
    }
  },
);
