import type { Engine } from '@tensorflow/tfjs-core/dist/engine.js';
import type { Libraries } from '../notebook/libraries.ts';

/** What a reader's code may not lean on; whole losses, metrics and optimisers are refused unless they are allowed. */
export interface Rules {
  /** Operations that are refused besides, by name: `logSoftmax`. */
  refused: readonly string[];
  /** Whole losses, metrics and optimisers that this exercise lets a reader use. */
  allowed: readonly string[];
  /** Whether what is refused gives nothing of use: a loss gives NaN, anything else stops. */
  empty: boolean;
}

/** Libraries in which what is called is noted, by whatever name or way it is reached. */
interface Watch {
  libraries: Libraries;
  /** Begins a file of the reader's. */
  begin(rules: Rules): void;
  /** What was called since and is refused, in order: `huberLoss`, `tf.metrics.MSE`. */
  called(): string[];
}

type AnyFunction = (...args: unknown[]) => unknown;
type Library = Record<string, unknown>;

/** Functions of the loss module that are tools, and no losses. */
const tools = ['safeNorm', 'pairwiseDistance', 'cosineSimilarity', 'setLossChecks'];
const optimisers = ['SGD', 'Momentum', 'RMSProp', 'Adam', 'Adamax', 'Adadelta', 'Adagrad'];
const nobody: Rules = { refused: [], allowed: [], empty: false };

/**
 * Watches the libraries that a reader's code imports.
 *
 * An operation of tfjs is noted where its engine enters it, so a chained method, a layer's activation and a function that
 * was kept aside are seen as well as `tf.logSoftmax`. The engine and the classes are changed once, for good, before any of
 * the reader's code has them.
 * @param engine gives what the operations run on, once a library that has it is loaded.
 */
export function watchLibraries(libraries: Libraries, engine: () => Engine | null): Watch {
  let rules = nobody;
  let whole = new Set<string>();
  const called = new Set<string>();
  const done = new WeakSet<object>();

  /** Notes a call, if it is refused; whether it is to give nothing of use. */
  function refuses(path: string, isWhole: boolean): boolean {
    const name = path.slice(path.lastIndexOf('.') + 1);
    if (!(isWhole && !rules.allowed.includes(name)) && !rules.refused.includes(name)) return false;
    called.add(path);
    return rules.empty;
  }

  function stopAt(path: string, isWhole = whole.has(path)): void {
    if (refuses(path, isWhole)) throw new TypeError(`${path} is not there.`);
  }

  const watchedLoss = (path: string, real: unknown): unknown => {
    if (Array.isArray(real)) return real.map((each) => watchedLoss(path, each));
    if (isEntry(real)) return { ...real, loss: watchedLoss(real.functionName, real.loss) };
    if (typeof real !== 'function') return real;
    return function (this: unknown, ...args: unknown[]) {
      return refuses(path, true) ? notANumber() : Reflect.apply(real, this, args);
    };
  };

  const watchedLosses = (prefix: string, losses: object) =>
    Object.fromEntries(
      Object.entries(losses).map(([name, real]) => [name, watchedLoss(`${prefix}${name}`, real)]),
    );

  function notANumber(): unknown {
    const tensors = engine() as Engine;
    return tensors.makeTensor(Float32Array.of(Number.NaN), [], 'float32');
  }

  /** Puts a watch before a method for good, once. */
  function watchMethod(owner: object, name: string, watch: (...args: unknown[]) => void): void {
    const real = Reflect.get(owner, name) as AnyFunction;
    const value = function (this: unknown, ...args: unknown[]) {
      watch(...args);
      return Reflect.apply(real, this, args);
    };
    Object.defineProperty(owner, name, { value, writable: false, configurable: false });
  }

  function once(owner: unknown, watch: (owner: object) => void): void {
    if (owner === null || !['object', 'function'].includes(typeof owner) || done.has(owner as object)) return;
    done.add(owner as object);
    watch(owner as object);
  }

  const watchEngine = (owner: object) => {
    watchMethod(owner, 'startScope', (scope) => {
      if (typeof scope === 'string' && scope.endsWith(opSuffix)) stopAt(scope.slice(0, -opSuffix.length));
    });
    watchMethod(owner, 'gradients', () => stopAt('grad'));
    watchMethod(owner, 'runKernel', (kernel) => stopAt(operationOf(kernel)));
  };

  function watchTensorFlow(real: Library): Library {
    whole = new Set(Object.keys(real.losses as object));
    for (const name of ['LayersModel', 'Sequential'])
      once(real[name], (model) => watchMethod(prototypeOf(model), 'compile', () => stopAt('compile', true)));
    for (const name of optimisers)
      once(real[`${name}Optimizer`], (optimiser) =>
        watchMethod(prototypeOf(optimiser), 'applyGradients', () => stopAt(`${name}Optimizer`, true)),
      );
    const watched: Library = {
      ...real,
      losses: watchedLosses('tf.losses.', real.losses as object),
      metrics: watchedLosses('tf.metrics.', real.metrics as object),
    };
    // In Node alone there is the whole library once more, by this name.
    delete watched.default;
    for (const name of kernelGetters) watched[name] = watchedKernels(real[name] as AnyFunction);
    return watched;
  }

  /** Kernels may be called without the engine; to ask for one counts as its call. */
  const watchedKernels =
    (real: AnyFunction) =>
    (...args: unknown[]) => {
      const [name] = args;
      if (rules.refused.includes(operationOf(name))) stopAt(operationOf(name));
      const found = Reflect.apply(real, undefined, args);
      return Array.isArray(found)
        ? found.filter(({ kernelName }) => !rules.refused.includes(operationOf(kernelName)))
        : found;
    };

  function watched(name: string, library: Library): Library {
    once(engine(), watchEngine);
    if (name === '@tensorflow/tfjs') return watchTensorFlow(library);
    if (name !== 'lossbook/losses') return library;
    return Object.fromEntries(
      Object.entries(library).map(([name, value]) => [
        name,
        tools.includes(name) ? value : watchedLoss(name, value),
      ]),
    );
  }

  return {
    libraries: Object.fromEntries(
      Object.entries(libraries).map(([name, load]) => [
        name,
        async () => watched(name, (await load()) as Library),
      ]),
    ),
    begin(next) {
      rules = next;
      called.clear();
    },
    called: () => [...called],
  };
}

/** An entry of the catalogue, which carries its loss. */
const isEntry = (value: unknown): value is { functionName: string; loss: unknown } =>
  typeof value === 'object' && value !== null && 'functionName' in value && 'loss' in value;

/** What the engine calls the scope of an operation: its name, then this. */
const opSuffix = '__op';
const kernelGetters = ['getKernel', 'getKernelsForBackend', 'getGradient'];

/** The operation of a kernel: `logSoftmax` of `LogSoftmax`. */
const operationOf = (kernel: unknown): string =>
  typeof kernel === 'string' ? kernel.slice(0, 1).toLowerCase() + kernel.slice(1) : '';

const prototypeOf = (made: object) => (made as { prototype: object }).prototype;
