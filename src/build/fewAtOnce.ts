/**
 * A gate for work that is begun many times at once: at most `most` run, the others wait in the order they came.
 *
 * @param most how many may run at the same time, at least one
 * @example const gate = fewAtOnce(2); await Promise.all(lessons.map((each) => gate(() => run(each))));
 */
export function fewAtOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < most) running += 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
