/** What a function or class is called; a reader's code may have put anything in the place of its name. */
export function ownName(named: unknown): string {
  const name = typeof named === 'function' ? read(named, 'name') : '';
  return typeof name === 'string' ? name.slice(0, 200) : '';
}

/** A getter of the reader's may throw; the rest is shown all the same. */
export function read(value: object, key: string): unknown {
  try {
    return (value as Record<string, unknown>)[key];
  } catch (error) {
    return error;
  }
}
