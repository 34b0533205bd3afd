/** The answer of `work`, or a rejection when it has not come after so many ms; the work itself goes on. */
export function inTime<T>(patienceMs: number, work: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms`)), patienceMs);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
