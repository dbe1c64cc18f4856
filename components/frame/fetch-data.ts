/** What a part of the page asks of the site itself. @throws Error where it does not come */
export async function fetchData<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: got ${response.status}, expected 200`);
  return response.json();
}

/** For SWR: what came stays until another address is asked for; what did not come is asked for again. */
export const keepUntilAsked = {
  revalidateOnFocus: false,
  revalidateIfStale: false,
  keepPreviousData: true,
  errorRetryInterval: 3000,
};
