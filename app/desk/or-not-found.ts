import { notFound } from 'next/navigation';
import { asRefusal } from '@/lib/desk/refusals';

/** What a promise comes to, or the page that there is none where it is refused as not found. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  return found.catch((error: unknown) => {
    if (asRefusal(error)?.code === 'not-found') notFound();
    throw error;
  });
}
