import type { Scalar, Tensor, Tensor1D, TensorLike } from '@tensorflow/tfjs-core';

/** How per-example losses become one number: kept apart, averaged, or added. */
export type Reduction = 'none' | 'mean' | 'sum';

/** The option that every loss takes; `'mean'` when left out. */
export interface Reduced<R extends Reduction = Reduction> {
  reduction?: R;
}

/** What a loss returns: a tensor of per-example losses for `'none'`, a scalar otherwise. */
export type LossOf<R extends string> = R extends 'none' ? Tensor : Scalar;

/** A typed array of numbers; those of BigInts hold no numbers to compute with. */
export type NumberArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array;

/** A tensor, or nested number arrays that mean one: `[[0.5, 3], [0, 0]]`, `[new Float64Array(3)]`. */
export type Numeric = Tensor | TensorLike | NumberArray | readonly Numeric[];

/** One weight per class, in class order. */
export type ClassWeights = readonly number[] | NumberArray | Tensor1D;

/** Families of losses, by what they are for, in teaching order. */
export const families = ['regression', 'classification', 'segmentation', 'ranking', 'generative'] as const;
export type LossFamily = (typeof families)[number];

/** A letter or a larger term of the formula and what it stands for. */
export interface LossSymbol {
  tex: string;
  meaning: string;
  /** `'unit of the target'`, `'nats'`, `'none'` … */
  unit: string;
  /** The names that code gives to it, besides that of a parameter with the same letter. */
  code?: readonly string[];
}

/** A number that the reader can turn: an option of the function that a slider can drive. */
export interface LossParameter {
  /** The option's name in the function. */
  name: string;
  /** Its letter in the formula, as TeX. */
  symbol: string;
  default: number;
  range: readonly [min: number, max: number];
  step: number;
}

/** Numbers that a reader can check by hand or against another library. */
export interface WorkedCase {
  name: string;
  /** The function's arguments in order, as nested arrays; options last where there are any. */
  args: readonly unknown[];
  expected: number | readonly unknown[];
  /** Where `expected` comes from: `'by hand'`, `'PyTorch 2.13'`, a paper, another library's documentation. */
  source: string;
}

export interface Paper {
  authors: string;
  title: string;
  year: number;
  /** A DOI (`10.…`), an arXiv id (`arXiv:…`) or a URL, in that order of preference. */
  id: string;
}

/** Everything the book knows about one loss. Lessons, widgets, the chooser and tests read it. */
export interface CatalogueEntry {
  /** URL-safe and stable: `huber`. */
  id: string;
  /** The exported function's name, which minified code no longer has: `huberLoss`. */
  functionName: string;
  /** The function itself. */
  loss: (...args: never[]) => unknown;
  title: string;
  /** Two words at most, for a label beside a curve: `MSE`. */
  label: string;
  /** One plain sentence: what this loss punishes and how. */
  summary: string;
  family: LossFamily;
  /** Its place in the teaching order of its family, from 1. */
  order: number;
  /** For a loss that no lesson teaches: the id of one that a lesson does teach, and that comes nearest to it. */
  nearest?: string;
  /** The per-example loss, as the book displays it (TeX); tests evaluate this very text. */
  formula: string;
  symbols: readonly LossSymbol[];
  /** Of what number the loss is a curve that a figure can draw; left out where it compares more, or no figure draws it. */
  curve?: 'residual' | 'logit' | 'distance in a pair' | 'distance in a triplet' | 'score';
  parameters: readonly LossParameter[];
  worked: readonly WorkedCase[];
  /** `null` where a library has no such loss. */
  names: { pytorch: string | null; keras: string | null; optax: string | null };
  uses: readonly string[];
  pitfalls: readonly string[];
  papers: readonly Paper[];
}
