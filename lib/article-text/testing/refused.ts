import { asRefusal } from '../../desk/refusals';

/** The code with which something is refused, or what it gives instead. */
export async function refusedWith(work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    return asRefusal(error)?.code ?? error;
  }
}
