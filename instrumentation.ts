import type { Instrumentation } from 'next';

/** Called by Next once, before the first request: the record is read, and its changes followed from then on. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const [{ startSite }, { serving }, { firstLinkText }, { startAlerts }] = await Promise.all([
    import('./server/site'),
    import('./server/pages'),
    import('./server/desk/first-link'),
    import('./server/alerts/start'),
  ]);
  startAlerts();
  await startSite().catch((error: unknown) => {
    const { startFailed } = serving();
    if (!startFailed) throw error;
    startFailed(error);
  });
  const text = await firstLinkText();
  if (text) serving().tellAtStart?.(text);
}

/** Called by Next where rendering fails: told with the id of the request, and no word of the visitor's. */
export const onRequestError: Instrumentation.onRequestError = async (err, { path, headers }, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('./server/log');
  log().error({ err, id: headers['x-request-id'], path: path.split('?')[0], route: routePath }, 'A page could not be rendered');
};
