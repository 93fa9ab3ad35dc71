import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import {
  type Comment,
  type ImportDeclaration,
  type ModuleDeclaration,
  type Program,
  parse,
  type Statement,
} from 'acorn';
import { simple } from 'acorn-walk';
import { transform } from 'sucrase';
import { adviceOn } from './advice.ts';
import { namesOf } from './names.ts';
import { type Position, ReaderError } from './readerError.ts';
import { explainSyntax, namespaceMistake } from './syntaxWords.ts';

/** One name that a program takes from a library: `name` is `'*'` for the whole of it. */
export interface Imported {
  library: string;
  name: string;
  local: string;
  position: Position;
}

/** A name that a program uses without declaring it, an imported one for instance. */
export interface Reference {
  name: string;
  position: Position;
  /** Only asked about, by `typeof`: it need not exist. */
  optional: boolean;
}

/** A reader's TypeScript, ready to be wrapped in a function and run. */
export interface Transpiled {
  /** JavaScript on the reader's own lines, its imports and `export` keywords blanked out. */
  body: string;
  imports: readonly Imported[];
  /** What the top level declares, imports left out. */
  declared: readonly string[];
  /** Exported name and the local name behind it. */
  exported: readonly { name: string; local: string }[];
  references: readonly Reference[];
  /** Where the last statement's expression stands in `body`, whose value a cell shows; `null` for another statement. */
  lastExpression: { start: number; end: number } | null;
  /** Advice on code that runs but hardly does what was meant. */
  advice: readonly { message: string; position: Position }[];
  /** Leads from a place in `body` back to the reader's text. */
  positionOf(line: number, column: number): Position;
}

/**
 * Replaces `import(` in the reader's code, with as many characters: their addresses never reach the browser's own
 * `import()`.
 */
export const dynamicImport = '$load_';

/** Name of the variable for `export default`; as long as the words it replaces, so that columns stay. */
const defaultLocal = '$value';

/**
 * Strips the types off a reader's TypeScript and reads its names; lines stay where they are.
 *
 * Enums, `satisfies`, generics and top-level `await` work. Throws a `ReaderError` at the line and column of a
 * mistake in the syntax.
 */
export function transpile(source: string): Transpiled {
  const { code, positionOf } = withoutTypes(source);
  const comments: Comment[] = [];
  const program = parseModule(source, code, positionOf, comments);
  const { declared, free } = namesOf(program);
  const at = (offset: number) => placeOf(code, offset, positionOf);
  const imports = program.body
    .filter((node) => node.type === 'ImportDeclaration')
    .flatMap((node) => importsOf(node, at));
  return {
    body: program.body.toReversed().reduce(blankModuleSyntax, withOurImports(code, program)),
    imports,
    declared: [...declared],
    exported: program.body.flatMap((node) => exportsOf(node, at)),
    references: free.map(({ identifier: { name, start }, optional }) => ({
      name,
      position: at(start),
      optional,
    })),
    lastExpression: lastExpression(program),
    advice: adviceOn(program, code, comments).map(({ message, at: offset }) => ({
      message,
      position: at(offset),
    })),
    positionOf,
  };
}

function withoutTypes(source: string) {
  const namespace = namespaceMistake(source);
  if (namespace) throw new ReaderError(namespace.message, namespace.position);
  try {
    const { code, sourceMap } = transform(source, {
      transforms: ['typescript'],
      disableESTransforms: true,
      keepUnusedImports: true,
      preserveDynamicImport: true,
      filePath: 'cell',
      sourceMapOptions: { compiledFilename: 'cell' },
    });
    const map = new TraceMap(sourceMap as ConstructorParameters<typeof TraceMap>[0]);
    const positionOf = (line: number, column: number): Position => {
      const original = originalPositionFor(map, { line, column: column - 1 });
      return { line, column: (original.column ?? column - 1) + 1 };
    };
    return { code, positionOf };
  } catch (error) {
    throw syntaxError(source, error, (line, column) => ({ line, column }));
  }
}

function parseModule(
  source: string,
  code: string,
  positionOf: Transpiled['positionOf'],
  onComment: Comment[],
): Program {
  try {
    return parse(code, { ecmaVersion: 'latest', sourceType: 'module', onComment });
  } catch (error) {
    throw syntaxError(source, error, (line, column) => positionOf(line, column + 1));
  }
}

/** Sucrase and acorn both end their messages with `(line:column)`. */
function syntaxError(source: string, error: unknown, positionOf: Transpiled['positionOf']): ReaderError {
  const text = error instanceof Error ? error.message : String(error);
  const [, parser = text, line = '1', column = '1'] =
    /^(?:Error transforming cell: )?(.*?) \((\d+):(\d+)\)$/s.exec(text) ?? [];
  const { message, position } = explainSyntax(source, parser, positionOf(Number(line), Number(column)));
  return new ReaderError(message, position);
}

function placeOf(code: string, offset: number, positionOf: Transpiled['positionOf']): Position {
  const before = code.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return positionOf(before.split('\n').length, offset - lineStart + 1);
}

type TopLevel = Statement | ModuleDeclaration;

function importsOf(node: ImportDeclaration, at: (offset: number) => Position): Imported[] {
  const library = String(node.source.value);
  const position = at(node.source.start);
  if (node.specifiers.length === 0) return [{ library, name: '*', local: '', position }];
  return node.specifiers.map((specifier) => ({
    library,
    name:
      specifier.type === 'ImportNamespaceSpecifier'
        ? '*'
        : specifier.type === 'ImportDefaultSpecifier'
          ? 'default'
          : nameOf(specifier.imported),
    local: specifier.local.name,
    position: at(specifier.start),
  }));
}

function exportsOf(node: TopLevel, at: (offset: number) => Position): { name: string; local: string }[] {
  switch (node.type) {
    case 'ExportAllDeclaration':
      throw new ReaderError(
        'Nothing can be exported from another file here; import it instead.',
        at(node.start),
      );
    case 'ExportDefaultDeclaration':
      return [{ name: 'default', local: namedDefault(node)?.name ?? defaultLocal }];
    case 'ExportNamedDeclaration':
      if (node.source)
        throw new ReaderError(
          'Nothing can be exported from another file here; import it instead.',
          at(node.start),
        );
      if (node.declaration) return declaredBy(node.declaration).map((name) => ({ name, local: name }));
      return node.specifiers.map(({ exported, local }) => ({ name: nameOf(exported), local: nameOf(local) }));
    default:
      return [];
  }
}

function withOurImports(code: string, program: Program): string {
  let text = code;
  simple(program, {
    ImportExpression({ start }) {
      text = text.slice(0, start) + dynamicImport + text.slice(start + dynamicImport.length);
    },
  });
  return text;
}

const nameOf = (node: { type: 'Identifier'; name: string } | { type: 'Literal'; value?: unknown }): string =>
  node.type === 'Identifier' ? node.name : String(node.value);

const namedDefault = (node: TopLevel) =>
  node.type === 'ExportDefaultDeclaration' && 'id' in node.declaration ? node.declaration.id : null;

const declaredBy = (declaration: Statement): string[] => [
  ...namesOf({ type: 'Program', start: 0, end: 0, body: [declaration], sourceType: 'module' }).declared,
];

/** Replaces module syntax by as many characters, so that every other character keeps its place. */
function blankModuleSyntax(code: string, node: TopLevel): string {
  const replace = (start: number, end: number, by = '') =>
    code.slice(0, start) + by + code.slice(start + by.length, end).replace(/[^\n]/g, ' ') + code.slice(end);
  switch (node.type) {
    case 'ImportDeclaration':
      return replace(node.start, node.end);
    case 'ExportNamedDeclaration':
      return replace(node.start, node.declaration?.start ?? node.end);
    case 'ExportDefaultDeclaration':
      return namedDefault(node)
        ? replace(node.start, node.declaration.start)
        : replace(node.start, node.declaration.start, `const ${defaultLocal} =`);
    default:
      return code;
  }
}

function lastExpression(program: Program): Transpiled['lastExpression'] {
  const last = program.body.findLast((node) => node.type !== 'EmptyStatement');
  if (last?.type !== 'ExpressionStatement') return null;
  return { start: last.expression.start, end: last.expression.end };
}
