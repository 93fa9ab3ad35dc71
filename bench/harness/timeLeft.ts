/**
 * Asks, between two measurements, whether there is time for another.
 *
 * There is not once the minutes are over or somebody ended the bench, which then reports what it has.
 */
export function timeLeft(minutes = 5.5): () => Promise<boolean> {
  const end = performance.now() + minutes * 60_000;
  let ended = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      ended = true;
    });
  }
  return async () => {
    await new Promise(setImmediate); // a signal arrives between two tasks, not within one
    if (performance.now() < end && !ended) return true;
    if (!ended) console.error('the time is over: what follows was not measured');
    ended = true;
    return false;
  };
}
