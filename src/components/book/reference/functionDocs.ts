import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A parameter, option, return value or failure of a function, and what its docstring says of it. */
export interface Documented {
  name: string;
  type: string;
  says: string;
}

/** What the source tells about one exported function of the loss module. */
export interface FunctionDocs {
  name: string;
  /** One sentence. */
  summary: string;
  /** Paragraphs after the first, as plain text with `code` marks. */
  details: readonly string[];
  signature: string;
  parameters: readonly Documented[];
  options: readonly Documented[];
  returns: string;
  throws: string;
  example: string;
  sources: readonly string[];
  /** The file that defines it, relative to the project: `src/losses/huber.ts`. */
  file: string;
  source: string;
}

/** Reads every function that the loss module exports, in the order of its index; `root` is the project's folder. */
export function functionDocs(root: URL): FunctionDocs[] {
  const index = new URL('src/losses/index.ts', root).pathname;
  const program = ts.createProgram([index], {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(index);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`the loss module was not found at ${index}`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) => declaredFunction(symbol, checker))
    .filter((declaration) => declaration !== undefined)
    .map((declaration) => docsOf(declaration, checker, root));
}

function declaredFunction(symbol: ts.Symbol, checker: ts.TypeChecker): ts.FunctionDeclaration | undefined {
  const original = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return original.declarations?.filter(ts.isFunctionDeclaration).at(-1);
}

function docsOf(node: ts.FunctionDeclaration, checker: ts.TypeChecker, root: URL): FunctionDocs {
  const name = node.name?.text ?? '';
  const symbol = node.name && checker.getSymbolAtLocation(node.name);
  const tags = ts.getJSDocTags(node);
  const tag = (kind: string) => tags.filter((each) => each.tagName.text === kind).map(tagText);
  const comment = ts.displayPartsToString(symbol?.getDocumentationComment(checker));
  const [summary = '', ...details] = comment.split(/\n\s*\n/).map(oneLine);
  const path = node.getSourceFile().fileName;
  return {
    name,
    summary,
    details,
    signature: signatureOf(node),
    parameters: node.parameters.map((parameter) => parameterDocs(parameter, tag('param'))),
    options: optionsOf(node, checker),
    returns: tag('returns').join(' '),
    throws: tag('throws').join(' '),
    example: tag('example').join('\n').replace(' // ', '\n// '),
    sources: tag('see'),
    file: path.slice(root.pathname.length),
    source: readFileSync(path, 'utf8'),
  };
}

/** What follows `@kind`, with the comment's stars taken off. */
function tagText(tag: ts.JSDocTag): string {
  return oneLine(
    tag
      .getText()
      .replace(/^@\w+/, '')
      .replace(/\n\s*\*/g, '\n'),
  );
}

/** The function's head as it is written, without `export` and body. */
function signatureOf(node: ts.FunctionDeclaration): string {
  const from = node.getChildren().find((child) => child.kind === ts.SyntaxKind.FunctionKeyword);
  const text = node.getSourceFile().text;
  return text.slice(from?.getStart() ?? node.getStart(), node.body?.getStart() ?? node.end).trim();
}

function parameterDocs(parameter: ts.ParameterDeclaration, tags: readonly string[]): Documented {
  const name = parameter.name.getText();
  const said = tags.find((tag) => tag.startsWith(`${name} `)) ?? '';
  const type = (parameter.type?.getText() ?? '').replace(/<R>$/, '');
  return { name, type, says: said.slice(name.length).replace(/^\s*-?\s*/, '') };
}

/** The members of the last parameter's type, if that is an object of options; inherited ones included. */
function optionsOf(node: ts.FunctionDeclaration, checker: ts.TypeChecker): Documented[] {
  const last = node.parameters.at(-1);
  if (last?.name.getText() !== 'options') return [];
  const type = checker.getNonNullableType(checker.getTypeAtLocation(last));
  return checker.getPropertiesOfType(type).map((option) => {
    const declaration = option.valueDeclaration ?? option.declarations?.[0];
    const own = ts.displayPartsToString(option.getDocumentationComment(checker));
    return {
      name: option.name,
      type: typeText(declaration, checker),
      says: oneLine(own || parentComment(declaration, checker)),
    };
  });
}

/** A member's type as it is written; a type parameter as what it may stand for. */
function typeText(declaration: ts.Declaration | undefined, checker: ts.TypeChecker): string {
  if (!declaration || !ts.isPropertySignature(declaration) || !declaration.type) return '';
  const type = checker.getTypeFromTypeNode(declaration.type);
  if (!type.isTypeParameter()) return oneLine(declaration.type.getText());
  const constraint = checker.getBaseConstraintOfType(type);
  return constraint?.isUnion()
    ? constraint.types.map((each) => checker.typeToString(each).replaceAll('"', "'")).join(' | ')
    : declaration.type.getText();
}

/** What an interface says of its only member. */
function parentComment(declaration: ts.Declaration | undefined, checker: ts.TypeChecker): string {
  const parent = declaration?.parent;
  if (!parent || !ts.isInterfaceDeclaration(parent)) return '';
  const symbol = checker.getSymbolAtLocation(parent.name);
  return ts.displayPartsToString(symbol?.getDocumentationComment(checker));
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
