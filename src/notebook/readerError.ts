/** A place in the reader's own text: line and column, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** The largest line or column that is believed: no reader's text is longer. */
export const furthestPlace = 100_000;

const isPlace = (at: unknown): at is number =>
  typeof at === 'number' && Number.isInteger(at) && at >= 1 && at <= furthestPlace;

/**
 * A value as a position, or `null` if it is none: a reader's code may throw errors with any value for their position.
 */
export function readPosition(value: unknown): Position | null {
  if (typeof value !== 'object' || value === null) return null;
  const { line, column } = value as Partial<Position>;
  return isPlace(line) && isPlace(column) ? { line, column } : null;
}

/** A mistake in the reader's code, in plain words, at the reader's own line where one is known. */
export class ReaderError extends Error {
  override readonly name = 'ReaderError';
  readonly position: Position | null;

  constructor(message: string, position: Position | null, options?: ErrorOptions) {
    super(message, options);
    this.position = position;
  }
}
