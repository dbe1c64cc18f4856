import { securityText } from './security-text';

/** RFC 9116: a contact, an end that lies ahead by less than a year, and where the file stands. */
test('whoever finds a hole is told whom to write to, until when, and in which languages', () => {
  const text = securityText({
    contact: 'mailto:security@maydan.example',
    origin: 'https://maydan.example',
    now: new Date('2026-11-27T12:00:00Z'),
  });
  const fields = new Map(
    text.split('\n').flatMap((line) => (line ? [line.split(/: (.*)/).slice(0, 2) as [string, string]] : [])),
  );
  expect(fields.get('Contact')).toBe('mailto:security@maydan.example');
  expect(fields.get('Canonical')).toBe('https://maydan.example/.well-known/security.txt');
  const days = (Date.parse(fields.get('Expires') ?? '') - Date.parse('2026-11-27T12:00:00Z')) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(366);
});
