/** @jest-environment node */
import { readTextForm } from './upload';

const part = (name: string, file: string, content: string) =>
  `--cut\r\nContent-Disposition: form-data; name="${name}"; filename="${file}"\r\nContent-Type: text/plain\r\n\r\n${content}`;
const formOf = (body: string) =>
  new Request('http://localhost/', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=cut' }, body });

test('a form with a file is read', async () => {
  const { file } = await readTextForm(formOf(`${part('file', 'a.txt', 'some text')}\r\n--cut--\r\n`));
  expect([file?.name, Buffer.from(file?.bytes ?? []).toString()]).toEqual(['a.txt', 'some text']);
});

// What ends within a file that nobody reads must not end the process.
test.each([
  ['the file', part('file', 'a.txt', 'some te')],
  ['a field of a file that was not chosen', part('file', '', 'some te')],
  ['a second file', `${part('file', 'a.txt', 'some text')}\r\n${part('other', 'b.txt', 'some te')}`],
])('a form that ends within %s is refused', async (_, body) => {
  await expect(readTextForm(formOf(body))).rejects.toMatchObject({ code: 'wrong-input' });
  await new Promise((resolve) => setTimeout(resolve, 20));
});
