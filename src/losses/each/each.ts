/** Numbers of single precision in the pass over tensors; of double precision where a figure asks. */
export type Numbers = Float32Array | Float64Array;

/**
 * A loss of one prediction and one target, for as many of them as `values` is long: writes the loss of each into
 * `values` and its slope by the prediction into `slopes`.
 *
 * Plain numbers in a loop: what a figure draws, and what is computed of tensors wherever their numbers lie in memory.
 * Every loss has a loop of its own, since an engine runs a loop that calls one function ten times as fast as a shared
 * one that calls many.
 */
export type Each = (x: Numbers, t: Numbers, values: Numbers, slopes: Numbers) => void;

/** The same by the target: writes slopes alone. */
export type EachTarget = (x: Numbers, t: Numbers, slopes: Numbers) => void;
