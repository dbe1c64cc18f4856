/** Run by Next when a server starts; it listens meanwhile. A step that fails here fails again for who asks for it, and is told there. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { warm } = await import('./lib/publish/warm');
  setTimeout(() => warm().catch(() => {}), 0);
}
