const mostTimes = 5;

/**
 * Asks again where a site is busy, after as many seconds as it says: whoever asks beside all other tests has to wait his turn.
 * @param retryAfter of an answer with status 503 the header `Retry-After`, else nothing
 */
export async function patiently<Answer>(
  ask: () => Promise<Answer>,
  retryAfter: (answer: Answer) => string | null | undefined,
): Promise<Answer> {
  let answer = await ask();
  for (let times = 1; times < mostTimes; times++) {
    const seconds = retryAfter(answer);
    if (!seconds) return answer;
    await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1_000));
    answer = await ask();
  }
  return answer;
}
