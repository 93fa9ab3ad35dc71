import ts from 'typescript';
import type { Declarations } from './declarations.ts';
import { compilerOptions } from './languageSettings.ts';
import type { CellSource } from './protocol.ts';
import { withoutRepeatedImports } from './repeatedImports.ts';

/** A mistake in the types, at offsets in its cell. */
export interface TypeProblem {
  from: number;
  to: number;
  message: string;
}

export interface Suggestion {
  label: string;
  kind: string;
  /** The library that the cell does not import the name from yet. */
  library?: string;
}

/** The library whose names are suggested before a cell imports them. */
const losses = 'lossbook/losses';

/** What a name is, and what its documentation says. */
export interface Description {
  from: number;
  to: number;
  signature: string;
  documentation: string;
}

/** A function that is being called: its signature, and the parameter under the cursor. */
export interface CallHelp {
  before: string;
  parameter: string;
  after: string;
  documentation: string;
}

const documentFile = '/document.ts';
/** Declares the module's names to the compiler, whatever the cells import. */
const lossesFile = '/losses.ts';
const globalsFile = '/src/notebook/cellGlobals.d.ts';

// Cells run in the order of their needs, and the notebook has its own words for a name that is defined twice.
const ofTheOrder = [2300, 2440, 2448, 2450, 2451, 2454];

/** What the TypeScript compiler knows of a document's cells, which it reads as one module. */
export class Language {
  readonly #service: ts.LanguageService;
  #text = '';
  #version = 0;
  #starts = new Map<string, number>();
  #lengths = new Map<string, number>();

  constructor(declarations: Declarations) {
    this.#service = ts.createLanguageService(this.#host(declarations));
  }

  /** Takes over the cells as they stand. */
  update(cells: readonly CellSource[]): void {
    // The export makes a module of it, where `await` may stand at the top.
    let text = 'export {};\n';
    const imports = new Map<string, string>();
    for (const { id, source } of cells) {
      this.#starts.set(id, text.length);
      this.#lengths.set(id, source.length);
      text += `${withoutRepeatedImports(source, imports)}\n;\n`;
    }
    if (text === this.#text) return;
    this.#text = text;
    this.#version += 1;
  }

  problems(cell: string): TypeProblem[] {
    const start = this.#start(cell);
    const end = start + (this.#lengths.get(cell) ?? 0);
    return [
      ...this.#service.getSyntacticDiagnostics(documentFile),
      ...this.#service.getSemanticDiagnostics(documentFile),
    ]
      .filter((found) => found.start !== undefined && found.start >= start && found.start <= end)
      .filter(({ code }) => !ofTheOrder.includes(code))
      .map((found) => ({
        from: (found.start ?? start) - start,
        to: Math.min((found.start ?? start) + (found.length ?? 0), end) - start,
        message: ts.flattenDiagnosticMessageText(found.messageText, '\n'),
      }));
  }

  suggestions(cell: string, offset: number): Suggestion[] {
    const found = this.#service.getCompletionsAtPosition(documentFile, this.#start(cell) + offset, {
      includeCompletionsWithInsertText: false,
    });
    const here: Suggestion[] = (found?.entries ?? [])
      .filter(({ name }) => !name.startsWith('__'))
      .map(({ name, kind, sortText }) => ({ label: name, kind, sortText }))
      .toSorted((a, b) => a.sortText.localeCompare(b.sortText))
      .map(({ label, kind }) => ({ label, kind }));
    // Behind a dot or in a text only what stands there counts.
    if (!found || found.isMemberCompletion) return here;
    const known = new Set(here.map(({ label }) => label));
    const more = this.#losses().filter(({ name }) => !known.has(name));
    return [...here, ...more.map(({ name }) => ({ label: name, kind: 'function', library: losses }))];
  }

  /** The functions that the loss module exports. */
  #losses(): ts.Symbol[] {
    const program = this.#service.getProgram();
    const file = program?.getSourceFile(lossesFile);
    const module = file && program?.getTypeChecker().getSymbolAtLocation(file);
    if (!program || !module) return [];
    const checker = program.getTypeChecker();
    const isFunction = (name: ts.Symbol) =>
      file && checker.getTypeOfSymbolAtLocation(name, file).getCallSignatures().length > 0;
    // The index passes on what each loss's own file declares: its words stand there.
    const declared = (name: ts.Symbol) =>
      name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name;
    return checker.getExportsOfModule(module).map(declared).filter(isFunction);
  }

  describe(cell: string, offset: number): Description | null {
    const start = this.#start(cell);
    const found = this.#service.getQuickInfoAtPosition(documentFile, start + offset);
    if (!found) return null;
    return {
      from: found.textSpan.start - start,
      to: found.textSpan.start + found.textSpan.length - start,
      signature: ts.displayPartsToString(found.displayParts),
      documentation: ts.displayPartsToString(found.documentation),
    };
  }

  /** The documentation of one suggestion, asked for when it is looked at. */
  describeSuggestion(
    cell: string,
    offset: number,
    label: string,
  ): Pick<Description, 'signature' | 'documentation'> | null {
    const found = this.#service.getCompletionEntryDetails(
      documentFile,
      this.#start(cell) + offset,
      label,
      undefined,
      undefined,
      undefined,
      undefined,
    );
    if (!found) return this.#describeLoss(label);
    return {
      signature: ts.displayPartsToString(found.displayParts),
      documentation: ts.displayPartsToString(found.documentation),
    };
  }

  /** A loss that no cell imports. */
  #describeLoss(label: string): Pick<Description, 'signature' | 'documentation'> | null {
    const checker = this.#service.getProgram()?.getTypeChecker();
    const found = this.#losses().find(({ name }) => name === label);
    const file = this.#service.getProgram()?.getSourceFile(lossesFile);
    if (!checker || !found || !file) return null;
    return {
      signature: `${label}: ${checker.typeToString(checker.getTypeOfSymbolAtLocation(found, file), file, ts.TypeFormatFlags.NoTruncation)}`,
      documentation: ts.displayPartsToString(found.getDocumentationComment(checker)),
    };
  }

  callHelp(cell: string, offset: number): CallHelp | null {
    const found = this.#service.getSignatureHelpItems(documentFile, this.#start(cell) + offset, undefined);
    const item = found?.items[found.selectedItemIndex];
    if (!found || !item) return null;
    const words = (parts: readonly ts.SymbolDisplayPart[] | undefined) =>
      ts.displayPartsToString([...(parts ?? [])]);
    const separator = words(item.separatorDisplayParts);
    const parameters = item.parameters.map(({ displayParts }) => words(displayParts));
    const here = Math.min(found.argumentIndex, parameters.length - 1);
    const join = (list: string[], lead: boolean) =>
      (lead && list.length > 0 ? separator : '') + list.join(separator);
    const earlier = parameters.slice(0, Math.max(0, here));
    return {
      before: words(item.prefixDisplayParts) + earlier.map((parameter) => parameter + separator).join(''),
      parameter: parameters[here] ?? '',
      after: join(parameters.slice(here + 1), true) + words(item.suffixDisplayParts),
      documentation: words(item.parameters[here]?.documentation) || words(item.documentation),
    };
  }

  #start(cell: string): number {
    const start = this.#starts.get(cell);
    if (start === undefined) throw new Error(`unknown cell: ${cell}`);
    return start;
  }

  #host(declarations: Declarations): ts.LanguageServiceHost {
    const folders = foldersOf(declarations);
    const own: Record<string, () => string> = {
      [documentFile]: () => this.#text,
      [lossesFile]: () => `export * from '${losses}';`,
    };
    const read = (file: string) => own[file]?.() ?? declarations[file];
    return {
      getCompilationSettings: () => ({ ...compilerOptions, baseUrl: undefined, pathsBasePath: '/' }),
      getCurrentDirectory: () => '/',
      getDefaultLibFileName: () => `${libFolder}/lib.es2024.d.ts`,
      getScriptFileNames: () => [documentFile, lossesFile, globalsFile],
      getScriptVersion: (file) => (file === documentFile ? String(this.#version) : '1'),
      getScriptSnapshot: (file) => {
        const text = read(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      fileExists: (file) => read(file) !== undefined,
      readFile: read,
      directoryExists: (folder) => folders.has(folder),
    };
  }
}

const libFolder = '/node_modules/typescript/lib';

function foldersOf(declarations: Declarations): Set<string> {
  const folders = new Set<string>(['/']);
  for (const file of Object.keys(declarations))
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
      folders.add(file.slice(0, end));
  return folders;
}
