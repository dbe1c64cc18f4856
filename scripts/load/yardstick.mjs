/** The yardstick: pages of any weight that the same framework makes without anything of ours. */
import { nextBin } from '../lib/build.mjs';
import { buildPlainApp } from '../lib/plain-app.mjs';
import { inProject, Stop } from '../lib/project.mjs';
import { ask } from './requests.mjs';

/** Paragraphs, as many as the address says; their text is in the page twice, as Next sends what it renders. */
const page = (setting) => `${setting}
export default async function Page({ params }) {
  const count = Number((await params).count);
  return <main><h1>A page, صفحة</h1>{Array.from({ length: count }, (_, i) => <p key={i}>{i} Every pin is a claim, not a finding. Open one to see who says it, through whom, how precisely it can be placed, and who says otherwise.</p>)}</main>;
}`;

const files = {
  'app/kept/[count]/page.js': page('export const generateStaticParams = () => [];'),
  'app/made/[count]/page.js': page("export const dynamic = 'force-dynamic';"),
};
/** By how much a page may be lighter or heavier than asked for: a part of its weight, or bytes where that is less. */
const tolerance = { part: 0.03, bytes: 400 };

/**
 * @param {(folder: string, words: (port: number) => string[]) => Promise<string>} start starts a server, to its origin
 * @returns {Promise<{ origin: string, kept: (bytes: number) => Promise<string>, made: (bytes: number) => Promise<string> }>} the paths of pages of such a weight, kept by Next or made on request
 */
export async function plainSite(start) {
  const folder = await buildPlainApp(inProject('test-results', 'load', 'plain'), files);
  const origin = await start(folder, (port) => [nextBin, 'start', '--port', String(port), '--hostname', '127.0.0.1']);
  const weigh = async (path) => {
    await ask(origin, path);
    const { status, body } = await ask(origin, path, { keepsBody: true });
    if (status !== 200) throw new Stop(`load: the plain page ${path} answered ${status}.`);
    return body.length;
  };
  const pathOf = (kind) => async (bytes) => {
    const [few, many] = [await weigh(`/${kind}/10`), await weigh(`/${kind}/110`)];
    const path = `/${kind}/${Math.max(0, Math.round(10 + (100 * (bytes - few)) / (many - few)))}`;
    return { path, bytes: await weigh(path) };
  };
  const ofWeight = (kind) => async (bytes) => {
    const { path, bytes: got } = await pathOf(kind)(bytes);
    // No page of the framework is lighter than its scripts' names.
    const isLightest = path.endsWith('/0') && got > bytes;
    if (!isLightest && Math.abs(got - bytes) > Math.max(tolerance.bytes, tolerance.part * bytes))
      throw new Stop(`load: the plain page ${path} has ${got} bytes, expected about ${bytes}.`);
    return path;
  };
  return { origin, kept: ofWeight('kept'), made: ofWeight('made') };
}
