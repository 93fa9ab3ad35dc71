/**
 * The Mersenne Twister with 32-bit words, MT19937, seeded as PyTorch seeds its generator on the CPU.
 *
 * @see M. Matsumoto, T. Nishimura, “Mersenne Twister” (1998), doi:10.1145/272991.272995
 */
export class MersenneTwister {
  readonly #state = new Uint32Array(624);
  #at = 624;

  /** @param seed a whole number; its lowest 32 bits count */
  constructor(seed: number) {
    this.#state[0] = seed % 2 ** 32;
    for (let i = 1; i < 624; i++) {
      const last = this.#state[i - 1] as number;
      this.#state[i] = Math.imul(1812433253, last ^ (last >>> 30)) + i;
    }
  }

  /** The next whole number from 0 to 2³² − 1. */
  next(): number {
    if (this.#at === 624) this.#turn();
    let y = this.#state[this.#at++] as number;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  #turn(): void {
    const state = this.#state;
    for (let i = 0; i < 624; i++) {
      const bits = ((state[i] as number) & 0x80000000) | ((state[(i + 1) % 624] as number) & 0x7fffffff);
      const twist = bits & 1 ? 0x9908b0df : 0;
      state[i] = (state[(i + 397) % 624] as number) ^ (bits >>> 1) ^ twist;
    }
    this.#at = 0;
  }
}
