/** Reads with answers that older readings can no longer give: one that finds the store still empty goes on to what the package has, and would come behind one that found it full. */
export function newestOf<T>(
  read: () => Promise<T>,
): (take: (answer: T) => void, fail: (cause: unknown) => void) => void {
  let readings = 0;
  return (take, fail) => {
    readings += 1;
    const mine = readings;
    void read().then(
      answer => mine === readings && take(answer),
      cause => mine === readings && fail(cause),
    );
  };
}
