/** A small lie in the source. `npm run mutants` tells it and expects a test to object. */
export interface Mutant {
  /** In src/losses. */
  file: string;
  /** Text that occurs once in the file. */
  from: string;
  to: string;
  /** Why no test can object, where none can. */
  equivalent?: string;
}
