import { pythonName } from './pythonNames.ts';

/** What sentences of exercises and of the judge say in TypeScript, and Python's for it; tried in this order. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bMath\.(abs|max|min|round)\b/g, '$1'],
  [/\bMath\.(\w+)/g, 'math.$1'],
  [/\b(\w+)\.length\b/g, 'len($1)'],
  [/\bIn TypeScript\b/g, 'In Python'],
  [/Return a list made with (\w+)\.map\./g, 'Return a list: […  for x in $1].'],
  [/the function that map calls/g, 'the loop'],
  [
    /declared before (\w+)\.map is still there in the next call/g,
    'set before the loop is still there in its next turn',
  ],
  [/, made with map for instance/g, ', made with [… for x in given] for instance'],
  [/: map makes one from a list/g, ': [… for x in given] makes one from a list'],
  [
    /a text comes from quotes, from toFixed, or from \+ where one side is a text/g,
    'a text comes from quotes, from f"…", or from str',
  ],
  [/a list of objects, each with/g, 'a list of dicts, each with'],
  [/\ban object with\b/g, 'a dict with'],
  [/\bnothing \(undefined\)/g, 'None'],
  [/\breturned null\b/g, 'returned None'],
  [/\ba boolean\b/g, 'a bool'],
  [/No exported function is called (\w+)/g, 'No function is called $1'],
  [/“export function (\w+)”/g, '“def $1(”'],
  [/\bthe file exports (\w+)/g, 'the file defines $1'],
  [/\bJavaScript itself\b/g, 'Python itself'],
  [
    /One map inside another runs through all pairs, and flatMap lays them end to end\./g,
    'Two “for” in one list run through all pairs.',
  ],
  [
    /The function given to map gets the position as its second argument\./g,
    'enumerate gives the position beside each row; zip takes two lists side by side.',
  ],
  [/and the gradient a map with a branch/g, 'and the gradient a list with a branch'],
  [/\bInfinity\b/g, 'inf'],
  [/\bNaN\b/g, 'nan'],
];

/** A sentence with the code in it as Python writes it. */
export function inPython(sentence: string): string {
  const phrased = phrases.reduce((text, [pattern, by]) => text.replace(pattern, by), sentence);
  return phrased.replace(/\b[a-z]+[A-Z]\w*\b/g, pythonName);
}
