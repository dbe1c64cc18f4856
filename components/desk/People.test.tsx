import { renderToStaticMarkup } from 'react-dom/server';
import type { Account } from '@/lib/desk/account';
import { deskMessages } from '@/lib/desk/messages';
import { People } from './People';

const own: Account = {
  id: 'a-1',
  name: 'أمل',
  role: 'administrator',
  created: '2026-11-26T12:00:00.000Z',
  closed: null,
  epoch: 1,
  passkeys: [],
  tokens: [],
};

test.each(['en', 'ar'] as const)('the page of people tells whether one person alone can publish, in %s', (locale) => {
  const words = deskMessages(locale);
  const shown = (mayBeOwn: boolean) =>
    renderToStaticMarkup(
      <People
        locale={locale}
        words={words}
        own={own}
        accounts={[own]}
        once={{}}
        hasProvider={false}
        mayBeOwn={mayBeOwn}
        told={() => ''}
      />,
    );
  const { people, roleRights, ownSignOffRights } = words;
  expect(shown(false)).toContain(people.signOff.another);
  expect(shown(false)).toContain(roleRights.reviewer);
  expect(shown(true)).toContain(people.signOff.anyone);
  expect(shown(true)).toContain(ownSignOffRights);
  expect(shown(true)).not.toContain(roleRights.reviewer);
});
