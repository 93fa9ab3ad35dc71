import { importFrom } from './libraries.ts';
import { cut, limits } from './limits.ts';
import type { Home } from './loadModule.ts';
import { plainWords } from './plainWords.ts';
import { type Position, ReaderError, readPosition } from './readerError.ts';
import { dynamicImport, type Transpiled } from './transpile.ts';

/** Turns JavaScript text into a module; a page does it by a `blob:` URL, Node by a `data:` URL, neither by eval. */
export type ImportSource = (code: string) => Promise<{ default: unknown }>;

/** A program as a function of the names it uses; it resolves to the names asked of it. */
export type Evaluable = (...values: unknown[]) => Promise<Record<string, unknown>>;

// Stack frames to keep: a library may have dozens above the reader's; Chromium's default of ten would cut the
// reader's off.
Error.stackTraceLimit = 100;

/** What runs under each name, and the way back to the reader's text. */
const sources = new Map<string, Pick<Transpiled, 'body' | 'positionOf'>>();

/** Where in a stack a frame of a reader's program stands; Chromium, Firefox and WebKit write it alike. */
const readerFrame = /(lossbook-\d+\.js):(\d+):(\d+)/;

/** Characters searched at the end of a stack; the message before it may have megabytes. */
const longestStack = 30_000;

/**
 * Compiles a transpiled program to a function: `parameters` in, an object of `results` out. With `show`, the parameter
 * of that name is called with the value of the last expression.
 */
export async function evaluable(
  program: Transpiled,
  wanted: { parameters: readonly string[]; results: Transpiled['exported']; show?: string },
  { importSource, libraries }: Home,
): Promise<Evaluable> {
  const name = `lossbook-${sources.size + 1}.js`;
  const shown = wanted.show ? showLast(program, wanted.show) : program;
  sources.set(name, shown);
  const results = wanted.results
    .map((result) => `${JSON.stringify(result.name)}: ${result.local}`)
    .join(', ');
  const code =
    `export default async (${[dynamicImport, ...wanted.parameters].join(', ')}) => {\n${shown.body}\n` +
    `return { ${results} };\n};\n//# sourceURL=${name}`;
  const run = (await importSource(code)).default as Evaluable;
  const load = importFrom(libraries);
  return (...values) => run(load, ...values);
}

function showLast(program: Transpiled, show: string): Pick<Transpiled, 'body' | 'positionOf'> {
  if (!program.lastExpression) return program;
  const { body } = program;
  const { start, end } = program.lastExpression;
  const before = `${show}((`;
  const line = body.slice(0, start).split('\n').length;
  const column = start - body.lastIndexOf('\n', start - 1);
  return {
    body: `${body.slice(0, start)}${before}${body.slice(start, end)}))${body.slice(end)}`,
    positionOf: (l, c) => program.positionOf(l, l === line && c > column ? c - before.length : c),
  };
}

/**
 * A value thrown by a reader's program as a `ReaderError` at the reader's line and column, its message cut to a length
 * that can be shown.
 */
export function readerError(thrown: unknown): ReaderError {
  try {
    const known = thrown instanceof ReaderError;
    const message = known ? String(thrown.message) : messageOf(thrown);
    const position = (known ? readPosition(thrown.position) : null) ?? thrownAt(thrown);
    return new ReaderError(cut(message, limits.message), position, known ? undefined : { cause: thrown });
  } catch {
    // Reading its message, stack or prototype may run the reader's code, which may throw.
    return new ReaderError('Threw something that cannot be written out.', null);
  }
}

/** Plain words first, where there are some, then the original, which can be searched for. */
function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error))
    return `Threw ${cut(typeof thrown === 'string' ? thrown : String(JSON.stringify(thrown)), limits.message)}`;
  const message = cut(String(thrown.message), limits.message);
  const original = `${cut(String(thrown.name), limits.label)}: ${message}`;
  const plain = plainWords(message);
  return plain ? `${plain} (${original})` : original;
}

/** A place only where it can be one: an error that the reader's code has got hold of may say anything. */
function placed(position: unknown): Position | null {
  const { line, column } = Object(position) as Partial<Position>;
  return isPlace(line) && isPlace(column) ? { line, column } : null;
}

const isPlace = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;

function thrownAt(thrown: unknown): Position | null {
  const stack = thrown instanceof Error ? String(thrown.stack).slice(-longestStack) : '';
  return inProgram(stack)?.position ?? null;
}

/** A place in a program as it runs, and in the reader's text. */
interface ProgramPlace {
  code: string;
  line: number;
  column: number;
  position: Position;
}

/** Where the reader's code called what has made this stack; `null` where other code did. */
export function programAt(stack = ''): ProgramPlace | null {
  const [, caller = ''] = stack.split('\n').filter((frame) => /:\d+:\d+\)?$/.test(frame));
  return inProgram(caller);
}

function inProgram(stack: string): ProgramPlace | null {
  const [, name = '', row, column] = readerFrame.exec(stack) ?? [];
  const program = sources.get(name);
  // One line goes before the reader's first.
  const line = Math.max(1, Number(row) - 1);
  const position = placed(program?.positionOf(line, Number(column)));
  return program && position ? { code: program.body, line, column: Number(column), position } : null;
}
