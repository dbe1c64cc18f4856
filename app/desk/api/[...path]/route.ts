import { answerDesk } from '@/server/desk/answer';

const answer = (request: Request): Promise<Response> =>
  answerDesk(request, new URL(request.url).pathname.replace(/^\/desk\/api/, ''));

/** What the desk's pages and programs ask for; lib/desk/actions.ts is the table of its addresses. */
export { answer as GET, answer as HEAD, answer as POST };
