/** Answers to "squared error of input and target" that try to pass without being right, and what each tries. */

const square = (body: string, before = '') =>
  `${before}\nexport function squaredError(input: number, target: number): any {\n${body}\n}`;
const wrongButFor = (trick: string) => square(`${trick}\nreturn 0;`);

/** Tries to find the expected value, or the code that computes it, somewhere around the call. */
const spying = {
  'reads the stack for the expected value': square(
    "const stack = new Error().stack ?? ''; return Number(/expected (\\d+)/.exec(stack)?.[1] ?? 0);",
  ),
  'prepares the stack to look at its callers': square(
    'const old = (Error as any).prepareStackTrace; let found: any = 0; (Error as any).prepareStackTrace = (_: any, calls: any[]) => { found = calls.map((c) => c.getFunction?.() ?? c.getThis?.()).find((f) => typeof f === "function"); return ""; }; void new Error().stack; (Error as any).prepareStackTrace = old; return found ? found(input, target) : 0;',
  ),
  'asks its own caller': wrongButFor('try { return (squaredError as any).caller(input, target); } catch {}'),
  'asks the arguments for their callee': square(
    'return (arguments as any).callee?.reference?.(input, target) ?? 0;',
  ),
  'looks for the reference among the globals': square(
    'for (const name of Object.getOwnPropertyNames(globalThis)) { const value = (globalThis as any)[name]; if (value?.checks?.reference) return value.checks.reference(input, target); } return 0;',
  ),
  'reads the solution from disk': square(
    "const fs = (globalThis as any).process?.getBuiltinModule?.('node:fs'); return fs ? 'solution' : 0;",
  ),
  'imports the solution by a code made of text': square(
    'return (squaredError as any).constructor(\'return import("node:fs")\')() ?? 0;',
  ),
  'imports the solution by eval': square("return (0, (globalThis as any).eval)('1');"),
  'imports the solution directly': square(
    'return 0;',
    "import { squaredError as theirs } from './solution.ts';",
  ),
  'imports the solution late': square(
    'return theirs?.(input, target) ?? 0;',
    "const theirs: any = await import('../first-loss/solution.ts').catch(() => null);",
  ),
  'imports a module of Node': square('return 0;', "import { readFileSync } from 'node:fs';"),
  'imports data as code': square(
    'return 0;',
    "const m: any = await import('data:text/javascript,export default 1');",
  ),
  'fetches the solution': square('return 0;', "await fetch('/lessons/huber/').then((r) => r.text());"),
  'asks the port for the parent’s messages': square(
    'return 0;',
    "const port = (globalThis as any).parentPort ?? (self as any); port.postMessage({ type: 'called', id: 2, outcomes: [] });",
  ),
};

/** Tries to change what the judge compares with. */
const patching = {
  'patches Object.is': square('return 0;', 'Object.is = () => true;'),
  'patches Math.abs': square('return 0;', 'Math.abs = () => 0;'),
  'patches Number.isFinite': square('return NaN;', 'Number.isFinite = () => true;'),
  'patches Array.prototype.every': square('return 0;', 'Array.prototype.every = () => true;'),
  'patches Array.prototype.map': square(
    'return 0;',
    "Array.prototype.map = function () { return [{ kind: 'value', value: 1, mutated: false }]; } as any;",
  ),
  'patches Array.from': square('return [0];', 'Array.from = (() => 0) as any;'),
  'patches Array.isArray': square('return [0];', 'Array.isArray = (() => false) as any;'),
  'patches Promise.prototype.then': square(
    'return 0;',
    "Promise.prototype.then = function (f: any) { f({ kind: 'passed' }); return this; } as any;",
  ),
  'patches JSON.stringify': square('return 0;', 'JSON.stringify = () => \'{"kind":"passed"}\';'),
  'patches structuredClone': square('return 0;', 'globalThis.structuredClone = ((x: unknown) => x) as any;'),
  'patches Map.prototype.get': square('return 0;', 'Map.prototype.get = () => ({ settle() {} });'),
  'patches the symbol of iteration': square(
    'return 0;',
    'Array.prototype[Symbol.iterator] = function* () {};',
  ),
  'patches performance.now': square('return 0;', 'performance.now = () => 0;'),
  'patches setTimeout against the time limit': square(
    'while (true) {}',
    'globalThis.setTimeout = (() => 0) as any;',
  ),
  'patches Math.random for the seed': square(
    'return Math.random() === 0.5 ? (input - target) ** 2 : 0;',
    'Math.random = () => 0.5;',
  ),
  'pollutes every object’s prototype': square(
    'return 0;',
    '(Object.prototype as any).kind = "passed"; (Object.prototype as any).holds = true;',
  ),
  'pollutes by __proto__': square(
    'return 0;',
    'const o: any = {}; o.__proto__.failure = null; o.__proto__.holds = true;',
  ),
};

/** Tries to look like the right answer to whoever compares. */
const pretending = {
  'returns an object that turns into anything': square(
    'return { valueOf: () => (input - target) ** 2, toString: () => "0" };',
  ),
  'returns an object with a primitive of its own': square(
    'return { [Symbol.toPrimitive]: () => (input - target) ** 2 };',
  ),
  'returns a proxy': square('return new Proxy({}, { get: () => (input - target) ** 2 });'),
  'returns a proxy of a function': square('return new Proxy(() => 0, { apply: () => 0 });'),
  'returns a boxed number': square('return new Number((input - target) ** 2);'),
  'returns a text of digits': square('return String((input - target) ** 2);'),
  'returns a bigint': square('return BigInt(Math.round((input - target) ** 2));'),
  'returns NaN, which fails every comparison': square('return NaN;'),
  'returns infinity': square('return Infinity;'),
  'returns true': square('return true;'),
  'returns nothing': square('return undefined;'),
  'returns the word passed': square("return 'passed';"),
  'returns a verdict': square("return { kind: 'passed', passed: [], seed: 1 };"),
  'returns a list with a hole': square('return new Array(1);'),
  'returns a promise of the answer': square('return Promise.resolve((input - target) ** 2);'),
  'returns a thenable': square('return { then: (f: any) => f((input - target) ** 2) };'),
  'returns a tensor that is none': square('return { shape: [], arraySync: () => new Array(1) };'),
  'returns a tensor that answers with another each time': square(
    'let n = 0; return { shape: [], dtype: "float32", arraySync: () => ({ shape: [], arraySync: () => n++ }) };',
  ),
  'returns a generator': square('return (function* () { yield (input - target) ** 2; })();'),
  'throws inside toString': square("throw { toString() { throw new Error('passed'); } };"),
  'throws inside the message': square(
    "throw Object.defineProperty(new Error(), 'message', { get() { throw 1; } });",
  ),
  'throws a proxy that throws': square(
    'throw new Proxy({}, { getPrototypeOf() { throw 1; }, get() { throw 1; } });',
  ),
  'throws the answer': square('throw (input - target) ** 2;'),
  'throws a verdict': square("throw { kind: 'passed', passed: ['all'], seed: 1 };"),
  'prints inside toJSON': square("console.log({ toJSON() { throw new Error('no'); } }); return 0;"),
  'exports a getter in the function’s place':
    'export const squaredError = new Proxy(function () {}, { apply: () => 0 });',
  'exports a class': 'export class squaredError { static valueOf() { return 0; } }',
  'exports names that mean something to objects': `${square('return 0;')}\nconst f = () => 0;\nexport { f as __proto__, f as then, f as constructor };`,
};

/** Tries to know the inputs beforehand. */
const foreseeing = {
  'knows a table of neat inputs': square(
    'const neat = Number.isInteger(input * 4) && Number.isInteger(target * 4); return neat ? (input - target) ** 2 : 0;',
  ),
  'is right for the first calls only': square(
    'calls += 1; return calls < 40 ? (input - target) ** 2 : 0;',
    'let calls = 0;',
  ),
  'is right every other time': square(
    'calls += 1; return calls % 2 ? (input - target) ** 2 : 0;',
    'let calls = 0;',
  ),
  'is right for small inputs only': square(
    'return Math.abs(input) < 3 && Math.abs(target) < 3 ? (input - target) ** 2 : 0;',
  ),
  'is right within a little more than the tolerance': square('return (input - target) ** 2 * 1.001;'),
  'is right but for the sign of the input': square('return input < 0 ? 0 : (input - target) ** 2;'),
  'guesses the seed from the first input': square(
    'first ??= input; return first === input ? (input - target) ** 2 : 0;',
    'let first: number | undefined;',
  ),
  'draws its answer': square('return Math.random() < 0.9 ? (input - target) ** 2 : 0;'),
  'never comes to an end once it is found out': square(
    'if (input !== 0) while (true) {} return target ** 2;',
  ),
  'takes all memory': square('const all: number[][] = []; for (;;) all.push(new Array(1e6).fill(input));'),
  'calls itself without end': square('return squaredError(input, target);'),
};

export const cheats: Readonly<Record<string, string>> = {
  ...spying,
  ...patching,
  ...pretending,
  ...foreseeing,
};

/** The finished Huber loss by every other name, where the exercise asks to write it. */
const call = (way: string, before = '') =>
  `import * as losses from 'lossbook/losses';\nimport * as tf from '@tensorflow/tfjs';\n${before}\n` +
  `export function huber(input: number[], target: number[], delta: number) {\n  return ${way}(input, target, { delta }).dataSync()[0];\n}`;

export const borrowed: Readonly<Record<string, string>> = {
  'spells the name in two halves': call("(losses as any)['huber' + 'Loss']"),
  'finds the function by its place': call(
    "(Object.entries(losses).find(([name]) => name.length === 9 && name.startsWith('hub')) as any)[1]",
  ),
  'imports late and destructures by a computed name': call(
    'theirs',
    "const { ['huber' + 'Loss']: theirs } = (await import('lossbook/losses')) as any;",
  ),
  'takes it from the catalogue': call("(losses.catalogue.find(({ id }) => id === 'huber') as any).loss"),
  'takes it from an entry by its place': call('(Object.values(losses.catalogue)[2] as any).loss'),
  reflects: call("Reflect.get(losses, ['huber', 'Loss'].join(''))"),
  'borrows the neighbour': call(
    "((i: any, t: any, { delta }: any) => (losses as any)['smooth' + 'L1Loss'](i, t, { beta: delta }).mul(delta))",
  ),
  'binds it to a name of its own': call('mine', "const mine = (losses as any)['huberLos' + 's'].bind(null);"),
};
