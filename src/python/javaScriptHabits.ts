/** A habit of another language's grammar, and the Python to write in its place. */
interface Habit {
  pattern: RegExp;
  say(...caught: string[]): string;
}

/** Tried in this order on the line of a mistake; each is no Python. */
const habits: readonly Habit[] = [
  {
    pattern: /^\s*(?:const|let|var)\s+(\w+)/,
    say: (name) => `A name gets its value without a word before it: ${name} = ….`,
  },
  {
    pattern: /^\s*function\s+(\w+)\s*\(([^)]*)/,
    say: (name, parameters) => `A function is written def ${name}(${parameters}): and its body indented.`,
  },
  {
    pattern: /\(?([\w, ]*)\)?\s*=>\s*/,
    say: (parameters) => `A short function is written lambda ${parameters?.trim()}: ….`,
  },
  { pattern: /^\s*\/\/|\/\*|\s\/\/\s.*[a-z]{3}.* /, say: () => 'A comment begins with #.' },
  { pattern: /&&/, say: () => '&& is written and.' },
  { pattern: /\|\|/, say: () => '|| is written or.' },
  { pattern: /===/, say: () => '=== is written ==.' },
  { pattern: /!==/, say: () => '!== is written !=.' },
  { pattern: /!\s*[\w(]/, say: () => '! is written not.' },
  { pattern: /\+\+|--\s*$/, say: () => 'Count with i += 1.' },
  { pattern: /\}?\s*else\s+if\b/, say: () => 'else if is written elif.' },
  {
    pattern: /^\s*(if|while|for|else|elif)\b.*\{\s*$/,
    say: (word) => `After ${word} stands a colon, and the block is indented; no braces.`,
  },
  { pattern: /^\s*\}\s*$/, say: () => 'A block ends where the indentation ends; no braces.' },
  {
    pattern: /^\s*for\s*\((?:let|const|var)?\s*(\w+)\s*(=|of|in)/,
    say: (name, how) => `This loop is written for ${name} in ${how === '=' ? 'range(n)' : 'items'}:.`,
  },
  { pattern: /\bnew\s+([A-Z]\w*)/, say: (name) => `An object is made by calling its class: ${name}(…).` },
  { pattern: /\?[^:]*:/, say: () => 'This choice is written a if condition else b.' },
  { pattern: /`/, say: () => 'A text with values in it is written f"loss {loss}".' },
  { pattern: /^\s*(?:throw)\b/, say: () => 'throw is written raise ValueError("…").' },
  { pattern: /^\s*(?:catch)\b/, say: () => 'catch is written except Exception as error:.' },
  { pattern: /^\s*print\s+[^\s(=]/, say: () => 'print takes brackets: print(x).' },
  {
    pattern: /^\s*(if|elif|while)\b[^=!<>]*[^=!<>]=[^=].*:/,
    say: () => 'A comparison is written ==; a single = gives a value.',
  },
  {
    pattern: /^\s*(if|elif|else|for|while|def|class|with|try|except|finally)\b[^:]*$/,
    say: (word) => `The line that begins with ${word} ends in a colon.`,
  },
  {
    pattern: /^\s*[!%]/,
    say: () => 'Commands of Jupyter have no place here; the packages of the book are there already.',
  },
];

/** What the line of a mistake in the grammar says elsewhere, or which bracket is open; empty where neither is known. */
export function javaScriptSyntax(source: string, line: number): string {
  const lines = source.split('\n');
  const [before = '', here = ''] = [lines[line - 2], lines[line - 1]];
  if (/:\s*(?:#.*)?$/.test(before) && indentOf(here) <= indentOf(before))
    return 'After a colon the next line is indented, by four spaces.';
  for (const text of [lines[line - 1] ?? '', lines[line - 2] ?? '']) {
    for (const { pattern, say } of habits) {
      const caught = pattern.exec(withoutTexts(text));
      if (caught) return say(...caught.slice(1));
    }
  }
  return openBracket(source);
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** A line without what stands in quotes or behind #. */
const withoutTexts = (line: string): string => line.replace(/"[^"]*"|'[^']*'/g, '""').replace(/#.*$/, '');

function openBracket(source: string): string {
  const open: { sign: string; line: number }[] = [];
  source.split('\n').forEach((text, i) => {
    for (const sign of withoutTexts(text)) {
      if ('([{'.includes(sign)) open.push({ sign, line: i + 1 });
      else if (')]}'.includes(sign)) open.pop();
    }
  });
  const last = open.at(-1);
  return last ? `The bracket ${last.sign} of line ${last.line} is never closed.` : '';
}
