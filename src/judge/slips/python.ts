import type { Slip } from './slip.ts';

type Words = Pick<Slip, 'id' | 'says' | 'next'>;

/** Python that TypeScript cannot read, each with what to write instead. */
const unreadable: readonly (readonly [RegExp, string])[] = [
  [/^\s*def\s+\w+\s*\(/m, 'A function is written function name(a, b) { return …; }.'],
  [
    /^\s*(from\s+\w+\s+)?import\s+\w+(\s+as\s+\w+)?\s*$/m,
    'Nothing needs to be imported here: Math is always there.',
  ],
  [/\blambda\b[^:\n]*:/, 'A small function is written x => x * x.'],
  [/^\s*for\s+[\w, ]+\s+in\s+.*:\s*$/m, 'A loop is written for (const x of list) { … }.'],
  [/[[(].*\bfor\s+[\w, ]+\s+in\s+.*[\])]/, 'A list made from another is written list.map((x) => …).'],
  [/^\s*(if|elif|else|while)\b.*:\s*$/m, 'A condition is written if (…) { … } else { … }.'],
  [/\S+\s+if\s+.+\s+else\s+\S+/, 'A choice between two values is written condition ? a : b.'],
  [/\b(and|or|not)\b/, 'And, or and not are written &&, || and !.'],
  [/^\s*#/m, 'A comment begins with //.'],
  [/\b(True|False|None)\b/, 'The values are written true, false and null.'],
  [/\bprint\s*\(/, 'To print, write console.log(…).'],
];

/** Python in a file that cannot be read; `null` where it is something else. */
export function pythonIn(source: string): Words | null {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const found = unreadable.find(([pattern]) => pattern.test(code));
  if (!found) return null;
  return {
    id: 'python',
    says: 'This reads like Python, and here the language is TypeScript.',
    next: found[1],
  };
}

/** A minus before a power, which the language wants in brackets. */
export function minusPower(source: string): Words | null {
  const found = /(?:^|[=>(,?:+*/]|\breturn)\s*-\s*([\w.]+(?:\[[^\]]*\]|\([^()]*\))?)\s*\*\*/.exec(source);
  if (!found) return null;
  const base = found[1];
  return {
    id: 'minus-power',
    says: `TypeScript cannot tell whether −${base} ** … means −(${base} ** …) or (−${base}) ** ….`,
    next: 'Put brackets around the one that you mean.',
  };
}

const ofMath = (name: string) => `Write Math.${name}(…).`;

/** Names of Python that are none in TypeScript. */
const names: Readonly<Record<string, string>> = {
  len: 'The length of a list is list.length.',
  sum: 'Add up with a loop, or with list.reduce((total, x) => total + x, 0).',
  range: 'Count with for (let i = 0; i < n; i++).',
  enumerate: 'Places and elements come from list.entries().',
  zip: 'Take the other list at the same place: list.map((x, i) => x - other[i]).',
  print: 'To print, write console.log(…).',
  True: 'Write true.',
  False: 'Write false.',
  None: 'Write null.',
  self: 'A plain function has no self.',
  np: 'There is no NumPy here: use Math and loops.',
  numpy: 'There is no NumPy here: use Math and loops.',
  math: 'Write Math with a capital M.',
  torch: 'There is no PyTorch here: use plain numbers.',
  mean: 'Add up, then divide by list.length.',
  float: 'Write Number(…); numbers need no conversion.',
  int: 'Numbers need no conversion.',
  pow: 'Write x ** n.',
  abs: ofMath('abs'),
  max: ofMath('max'),
  min: ofMath('min'),
  exp: ofMath('exp'),
  log: ofMath('log'),
  sqrt: ofMath('sqrt'),
  tanh: ofMath('tanh'),
};

/** A name that another language has, in the message of code that stopped. */
export function foreignName(message: string): Words | null {
  const name = /“?\b(\w+)\b is not defined/.exec(message)?.[1] ?? '';
  if (!Object.hasOwn(names, name)) return null;
  return { id: 'foreign-name', says: `${name} is no name of TypeScript.`, next: names[name] ?? '' };
}

/** Properties and methods that lists of other languages have. */
const methods: Readonly<Record<string, string>> = {
  length: 'length is no function: write list.length, without brackets.',
  sum: 'A list has no sum: add up with reduce.',
  mean: 'A list has no mean: add up, then divide by list.length.',
  max: 'A list has no max: write Math.max(...list).',
  min: 'A list has no min: write Math.min(...list).',
  append: 'Write list.push(x).',
  shape: 'A list has a length, and no shape.',
  size: 'A list has a length, and no size.',
  abs: 'Write Math.abs(x).',
  exp: 'Write Math.exp(x).',
  log: 'Write Math.log(x).',
  square: 'Write x ** 2.',
  pow: 'Write x ** n, or Math.pow(x, n).',
};

/** A method that a list has elsewhere, in the message of code that stopped. */
export function foreignMethod(message: string): Words | null {
  const [, owner = '', name = ''] = /(\w+)\.(\w+) is not a function/.exec(message) ?? [];
  if (owner === 'Math' || !Object.hasOwn(methods, name)) return null;
  return { id: 'foreign-name', says: `${owner}.${name} is no function here.`, next: methods[name] ?? '' };
}

/** `total // n`: what divides whole numbers in Python begins a comment here. */
export function wholeDivision(source: string): (Words & Pick<Slip, 'line' | 'mended'>)[] {
  return source.split('\n').flatMap((line, i, lines) => {
    const found = /^(\s*(?:return|const|let|[\w.]+ [-+*/]?=)\b.*[\w)\]]) *\/\/ *([\w.()[\]]+;?)\s*$/.exec(
      line,
    );
    if (!found) return [];
    const mended = lines.with(i, `${found[1]} / ${found[2]}`).join('\n');
    const next = 'Write / for a division; it keeps the fraction.';
    return [
      {
        id: 'whole-division',
        says: 'In TypeScript // begins a comment, so nothing is divided here.',
        next,
        line: i + 1,
        mended,
      },
    ];
  });
}
