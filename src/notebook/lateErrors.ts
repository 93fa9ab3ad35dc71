import { limits } from './limits.ts';

/** Reports the first errors that nothing awaited; later ones only when their number has grown tenfold. */
export class LateErrors {
  #count = 0;
  #next = limits.lateErrors + 1;

  /**
   * Counts one more error. `'whole'`: tell it. `null`: say nothing. Otherwise a sentence on how many there are by now.
   */
  take(): 'whole' | string | null {
    this.#count += 1;
    if (this.#count <= limits.lateErrors) return 'whole';
    if (this.#count < this.#next) return null;
    const sentence = `More than ${(this.#count - 1).toLocaleString('en')} errors that nothing waited for; the first ${limits.lateErrors} of them are shown.`;
    this.#next = 10 * (this.#count - 1) + 1;
    return sentence;
  }
}
