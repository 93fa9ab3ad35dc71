/** A place in the reader's own text: line and column, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A mistake in the reader's code, in plain words, at the reader's own line where one is known. */
export class LearnerError extends Error {
  override readonly name = 'LearnerError';
  readonly position: Position | null;

  constructor(message: string, position: Position | null, options?: ErrorOptions) {
    super(message, options);
    this.position = position;
  }
}
