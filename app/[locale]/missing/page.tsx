/** What the proxy answers with, under status 404. It is not thrown: of that Next would make a page for a script to fill. */
export { default } from '../not-found';
