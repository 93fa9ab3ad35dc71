import { MersenneTwister } from './mersenne.ts';

/** PyTorch's random numbers on the CPU: for one seed and the same calls, the same numbers in the same order. */
export class Generator {
  #words: MersenneTwister;
  /** A normal number comes in pairs; the second waits here where they are drawn one by one. */
  #second: number | null = null;

  constructor(seed: number) {
    this.#words = new MersenneTwister(seed);
  }

  /** `count` numbers from 0 up to `to`, without `to`: 24 random bits each. */
  uniform(count: number, from = 0, to = 1): Float32Array {
    const [low, span] = [Math.fround(from), Math.fround(to - from)];
    return Float32Array.from({ length: count }, () => this.#fraction24() * span + low);
  }

  /** `count` numbers of the normal distribution with mean 0 and standard deviation 1. */
  normal(count: number): Float32Array {
    if (count < 16) return Float32Array.from({ length: count }, () => this.#oneNormal());
    const numbers = this.uniform(count);
    for (let start = 0; start + 16 <= count; start += 16) paired(numbers.subarray(start, start + 16));
    if (count % 16 > 0) {
      numbers.set(this.uniform(16), count - 16);
      paired(numbers.subarray(count - 16));
    }
    return numbers;
  }

  /** `count` whole numbers from `low` up to `high`, without `high`. */
  integers(count: number, low: number, high: number): Int32Array {
    return Int32Array.from({ length: count }, () => low + (this.#words.next() % (high - low)));
  }

  /** The whole numbers from 0 to `count` − 1 in random order. */
  permutation(count: number): Int32Array {
    const order = Int32Array.from({ length: count }, (_, i) => i);
    for (let i = 0; i < count - 1; i++) {
      const other = i + (this.#words.next() % (count - i));
      [order[i], order[other]] = [order[other] as number, order[i] as number];
    }
    return order;
  }

  #fraction24(): number {
    return (this.#words.next() & 0xffffff) / 2 ** 24;
  }

  #fraction53(): number {
    const [high, low] = [this.#words.next(), this.#words.next()];
    return ((high & 0x1fffff) * 2 ** 32 + low) / 2 ** 53;
  }

  #oneNormal(): number {
    const waiting = this.#second;
    this.#second = null;
    if (waiting !== null) return waiting;
    const [angle, length] = [
      2 * Math.PI * this.#fraction53(),
      Math.sqrt(-2 * Math.log1p(-this.#fraction53())),
    ];
    this.#second = length * Math.sin(angle);
    return length * Math.cos(angle);
  }
}

const { fround } = Math;
const turn = fround(2 * Math.PI);

/**
 * Box and Muller's way from 16 numbers between 0 and 1 to 16 normal ones, in place: the first eight with the last. Each
 * step is rounded to float32, as PyTorch's are.
 */
function paired(numbers: Float32Array): void {
  for (let i = 0; i < 8; i++) {
    const length = fround(Math.sqrt(fround(-2 * fround(Math.log(fround(1 - (numbers[i] as number)))))));
    const angle = fround(turn * (numbers[i + 8] as number));
    numbers[i] = length * fround(Math.cos(angle));
    numbers[i + 8] = length * fround(Math.sin(angle));
  }
}
