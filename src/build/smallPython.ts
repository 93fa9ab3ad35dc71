import { parser } from '@lezer/python';

type Node = ReturnType<typeof parser.parse>['topNode'];

/** A stretch of text and what stands there instead. */
interface Cut {
  from: number;
  to: number;
  by: string;
}

/**
 * A Python module without its docstrings, comments and empty lines, each indentation one space deep for four.
 *
 * A body of nothing but a docstring becomes `pass`; other texts stay as they are, those of several lines too.
 */
export function smallPython(source: string): string {
  const cuts: Cut[] = [];
  parser.parse(source).iterate({
    enter: ({ name, from, to, node }) => {
      if (name === 'Comment') cuts.push({ from, to, by: '' });
      if (name === 'Script' || name === 'Body') cuts.push(...docstringOf(node));
    },
  });
  let [out, at] = ['', 0];
  for (const { from, to, by } of cuts.toSorted((a, b) => a.from - b.from)) {
    out += source.slice(at, from) + by;
    at = to;
  }
  return narrowed(out + source.slice(at));
}

function docstringOf(body: Node): Cut[] {
  const statements: Node[] = [];
  for (let child = body.firstChild; child; child = child.nextSibling)
    if (child.name !== ':' && child.name !== 'Comment') statements.push(child);
  const [first] = statements;
  if (first?.name !== 'ExpressionStatement' || first.firstChild?.name !== 'String') return [];
  return [
    { from: first.from, to: first.to, by: statements.length === 1 && body.name === 'Body' ? 'pass' : '' },
  ];
}

/** Lines that begin within a text are part of it. */
function narrowed(source: string): string {
  const inTexts = new Set<number>();
  parser.parse(source).iterate({
    enter: ({ name, from, to }) => {
      if (!name.endsWith('String')) return;
      for (let i = source.indexOf('\n', from); i >= 0 && i < to; i = source.indexOf('\n', i + 1))
        inTexts.add(i + 1);
    },
  });
  let start = 0;
  const lines: string[] = [];
  for (const line of source.split('\n')) {
    if (inTexts.has(start)) lines.push(line);
    else if (line.trim() !== '') lines.push(shallow(line).trimEnd());
    start += line.length + 1;
  }
  return `${lines.join('\n')}\n`;
}

const shallow = (line: string): string => {
  const code = line.trimStart();
  return ' '.repeat((line.length - code.length) / 4) + code;
};
