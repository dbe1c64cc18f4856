/**
 * The yardstick: the smallest page that the framework makes on request. A heading and a paragraph, no styles, no fonts,
 * no client component of its own.
 */
import { buildPlainApp } from '../lib/plain-app.mjs';

const page = `export const dynamic = 'force-dynamic';
export default () => <main><h1>An empty page</h1><p>Every pin is a claim, not a finding. Open one to see who says it, through whom, how precisely it can be placed, and who says otherwise.</p></main>;`;

/** @param {string} folder @returns {Promise<string>} the folder */
export const buildEmptyApp = (folder) => buildPlainApp(folder, { 'app/page.js': page });
