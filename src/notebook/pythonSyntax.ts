/** A habit of Python's grammar, and the TypeScript to write in its place. */
interface Habit {
  pattern: RegExp;
  /** One sentence, made of what the pattern caught. */
  say(...caught: string[]): string;
}

const libraries =
  'Python’s libraries are not here. import * as tf from "@tensorflow/tfjs" brings tensors, import { mseLoss } from "lossbook/losses" the losses.';

/** Tried in this order on the line of a mistake; each is no TypeScript, so that no right line is ever blamed. */
const habits: readonly Habit[] = [
  { pattern: /^\s*#|[\s;)]#\s/, say: () => 'A comment begins with // here, not with #.' },
  {
    pattern: /^\s*(?:async\s+)?def\s+(\w+)\s*\(([^)]*)\)?/,
    say: (name, parameters) =>
      `A function is written function ${name}(${plainParameters(parameters)}) { … }, with braces where Python indents.`,
  },
  {
    pattern: /^\s*class\s+(\w+)\s*(\(.*)?:\s*$/,
    say: (name) => `A class is written class ${name} { … }, with extends before what it builds on.`,
  },
  { pattern: /\belif\b/, say: () => 'elif is written else if (…) { … }.' },
  { pattern: /^\s*}?\s*else\s*:/, say: () => 'else: is written else { … }.' },
  {
    pattern: /^\s*for\s+(\w+)\s+in\s+range\((?:\w+\s*,\s*)?(.+?)\)\s*:/,
    say: (name, end) =>
      `This loop is written for (let ${name} = 0; ${name} < ${inTypeScript(end)}; ${name}++) { … }.`,
  },
  {
    pattern: /^\s*for\s+([\w, ]+?)\s+in\s+(.+?)\s*:/,
    say: (name, list) =>
      `This loop is written for (const ${name?.includes(',') ? `[${name}]` : name} of ${list?.replace(/^enumerate\((.+)\)$/, '$1.entries()')}) { … }.`,
  },
  {
    pattern: /^\s*(if|while)\s+(?!\()(.+?)\s*:\s*$/,
    say: (word, condition) =>
      `${word} is written ${word} (${inTypeScript(condition)}) { … }: the condition in brackets, what follows in braces.`,
  },
  {
    pattern: /^\s*(if|while)\s*\(.*\)\s*:/,
    say: () => 'What follows a condition stands in braces { … }; no colon.',
  },
  { pattern: /^\s*import\s+[\w.]+(\s+as\s+\w+)?\s*$|^\s*from\s+[\w.]+\s+import\b/, say: () => libraries },
  {
    pattern: /(?<![\w$'"`])[fFrRbBuU]{1,2}(["'])/,
    say: () => 'A text with values in it stands in backticks: `loss: $' + '{loss}`.',
  },
  {
    pattern: /\blambda\s*([\w, ]*):\s*([^,)\]]*)/,
    say: (parameters, value) => `A lambda is written (${parameters?.trim()}) => ${value?.trim() || '…'}.`,
  },
  {
    pattern: /\b(\w+)\s*\[([^\][:?{}"'`]*):([^\][:{}"'`]*)(:[^\][]*)?\]/,
    say: (list, from, to, step) =>
      step
        ? `A slice with a step is written ${list}.filter((_, i) => …).`
        : `A slice is written ${list}.slice(${from?.trim() || '0'}${to?.trim() ? `, ${to.trim()}` : ''}).`,
  },
  {
    pattern: /[[(]\s*(.+?)\s+for\s+(\w+)\s+in\s+(.+?)(\s+if\s+.+?)?\s*[\])]/,
    say: (value, name, list, condition) =>
      `A comprehension is written ${list}${condition ? `.filter((${name}) => …)` : ''}.map((${name}) => ${value}).`,
  },
  {
    pattern: /([\w.)\]]+)\s+if\s+(.+?)\s+else\s+([^;,)]+)/,
    say: (yes, condition, no) =>
      `This choice is written ${inTypeScript(condition)} ? ${yes} : ${no?.trim()}.`,
  },
  {
    pattern: /([\w.]+)\s+not\s+in\s+([\w.]+)/,
    say: (thing, list) => `not in is written !${list}.includes(${thing}).`,
  },
  { pattern: /\bis\s+not\b/, say: () => 'is not is written !==.' },
  { pattern: /[\w)\]]\s+is\s+[\w([]/, say: () => 'is is written ===.' },
  { pattern: /[\w)\]]\s+and\s+[\w([!-]/, say: () => 'and is written &&.' },
  { pattern: /[\w)\]]\s+or\s+[\w([!-]/, say: () => 'or is written ||.' },
  { pattern: /(?:^|[=(,{[&|]|return)\s*not\s+[\w([]/, say: () => 'not is written !.' },
  { pattern: /^\s*raise\b/, say: () => 'raise is written throw new Error("…").' },
  {
    pattern: /^\s*(try|finally)\s*:|^\s*except\b/,
    say: () => 'This is written try { … } catch (error) { … } finally { … }.',
  },
  {
    pattern: /^\s*with\b/,
    say: () =>
      'There is no with. tf.tidy(() => { … }) releases tensors; gradients are taken only where tf.grad asks for them.',
  },
  {
    pattern: /^\s*[!%]{1,2}\s*[a-z]+\s+\S/,
    say: () => 'Commands of Jupyter have no place here; the libraries of the book are there already.',
  },
  { pattern: /"""|'''/, say: () => 'A long text stands in backticks, a comment in /* … */.' },
  {
    pattern: /^\s*(global|nonlocal)\b/,
    say: (word) => `There is no ${word}: an inner function sees outer names.`,
  },
  {
    pattern: /^\s*del\b/,
    say: () => 'There is no del. tensor.dispose() releases a tensor; a cell releases its own.',
  },
  { pattern: /^\s*assert\s/, say: () => 'assert is written console.assert(…, "what should hold").' },
  { pattern: /:=/, say: () => 'There is no :=. Give the name its value on a line of its own: const n = ….' },
  {
    pattern: /[(,]\s*\*{1,2}\s*(\w+)/,
    say: (name) => `What is laid out is written with three dots: ...${name}.`,
  },
  { pattern: /->/, say: () => 'The type of what comes back stands behind a colon: (x: number): number.' },
  {
    pattern: /([\w.]+)\s@\s([\w.]+)/,
    say: (a, b) => `A product of matrices is written tf.matMul(${a}, ${b}).`,
  },
  { pattern: /^\s*print\s+\S/, say: () => 'print is written console.log(…), with brackets.' },
];

/** What a line that cannot be read as TypeScript says in Python, and how it is written here; `null` if it is neither. */
export function pythonSyntax(line: string): string | null {
  for (const { pattern, say } of habits) {
    const caught = pattern.exec(withoutComment(line));
    if (caught) return say(...caught.slice(1).map((part) => part?.slice(0, longestPart)));
  }
  return null;
}

const longestPart = 60;

/** A `//` may be a division too: what stands behind it is kept where no comment would have such a form. */
const withoutComment = (line: string): string => line.replace(/\s\/\/\s.*$/, '');

/** `x: float = 1, y` without Python’s types and values. */
const plainParameters = (parameters = ''): string =>
  parameters
    .split(',')
    .map((parameter) => parameter.replace(/[:=].*$/, '').trim())
    .filter((name) => name !== '' && name !== 'self')
    .join(', ');

const inTypeScript = (condition = ''): string =>
  condition
    .replace(/\blen\((\w+)\)/g, '$1.length')
    .replace(/\bis\s+not\s+None\b/g, '!== null')
    .replace(/\bis\s+None\b/g, '=== null')
    .replace(/\band\b/g, '&&')
    .replace(/\bor\b/g, '||')
    .replace(/\bnot\s+/g, '!');
