/** The exceptions of Python that an operation on tensors raises. */
export type PythonException =
  | 'TypeError'
  | 'ValueError'
  | 'RuntimeError'
  | 'IndexError'
  | 'NotImplementedError';

/** A mistake in the use of a tensor; the page's `torch` raises it in Python under that exception's name. */
export class TorchError extends Error {
  readonly exception: PythonException;

  constructor(exception: PythonException, message: string) {
    super(message);
    this.exception = exception;
  }
}

/** What PyTorch can and the page's `torch` cannot: never another number in its place. */
export const beyond = (what: string): TorchError =>
  new TorchError('NotImplementedError', `this book's torch has no ${what}`);
