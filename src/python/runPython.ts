import { loadMicroPython } from '@micropython/micropython-webassembly-pyscript/micropython.mjs';
import { crossing } from './crossing.ts';
import { inPlainWords } from './errors.ts';
import { formatFloat, formatText, shortest } from './formatting.ts';
import type { NotebookModule } from './notebookModule.ts';
import { helpers, rewritten } from './rewrite.ts';
import { openTensors } from './tensors.ts';

/** What Python needs of the place where it runs. */
export interface PythonHome {
  /** The files of its packages, by their path below the folder of packages. */
  packages: Readonly<Record<string, string>>;
  /** Where the interpreter’s WebAssembly lies; beside its script when left out. */
  wasm?: string;
}

export interface PythonOptions {
  /** Called with each line that is printed, without its line break. */
  stdout(line: string): void;
  home: PythonHome;
  /** Called with the value of the last expression as Python writes it; without it, nothing is made of that. */
  show?(text: string): void;
  /** What `lossbook` is made of, where there is a notebook. */
  notebook?: NotebookModule;
  /** Programs that run before, for the names that they define; what they print is lost. */
  before?: readonly PythonProgram[];
}

/** A program that runs unseen, with a notebook of its own. */
export interface PythonProgram {
  source: string;
  notebook?: NotebookModule;
}

/** Bytes for Python’s own objects to begin with; the numbers of tensors lie elsewhere. */
const heap = 8 * 2 ** 20;

/**
 * Runs a program in an interpreter of its own and lets go of everything it made.
 *
 * Throws a `ReaderError` in plain words at the reader’s line.
 * @example await runPython('import torch\nprint(torch.tensor([1.0, 2.0]).mean().item())', { stdout: console.log, home })
 */
export async function runPython(
  source: string,
  { stdout, home, show, notebook, before = [] }: PythonOptions,
): Promise<void> {
  const lines = new Lines((line) => present === undefined && stdout(line));
  /** The program that runs now, of those that run before; none while the program itself runs. */
  let present: PythonProgram | undefined;
  try {
    const fractions: number[] = [];
    const program = rewritten(source, fractions, show !== undefined);
    const earlier = before.map((one) => ({ ...one, program: rewritten(one.source, fractions) }));
    const python = await loadMicroPython({
      url: home.wasm,
      heapsize: heap,
      linebuffer: false,
      stdout: (bytes: Uint8Array) => lines.take(bytes),
      stderr: () => {},
    });
    for (const [path, text] of Object.entries(home.packages)) write(python.FS, `/lib/${path}`, text);
    const tensors = openTensors();
    try {
      python.registerJsModule('_tensors', {
        ...tensors,
        ...numbers,
        fractions: () => fractions.map(crossing),
        show: (text: string) => show?.(text),
      });
      if (notebook)
        python.registerJsModule(
          '_notebook',
          inTurn(() => present?.notebook ?? notebook),
        );
      python.runPython(`from _book import ${helpers.join(', ')}\n${givesFractions}`);
      for (const one of earlier) {
        present = one;
        python.runPython(one.program);
        lines.end();
      }
      present = undefined;
      python.runPython(program);
    } finally {
      tensors.end();
    }
  } catch (error) {
    throw inPlainWords(error, source, before.length > 0);
  } finally {
    lines.end();
  }
}

/** The module of whichever program runs. */
const inTurn = (module: () => NotebookModule): NotebookModule => ({
  control: (...given) => module().control(...given),
  display: (...given) => module().display(...given),
  progress: (...given) => module().progress(...given),
  failure: () => module().failure(),
});

const givesFractions = `import _tensors
for _number in enumerate(_tensors.fractions()):
    globals()["lb_%d" % _number[0]] = lb_number(_number[1])
`;

/** What Python’s own numbers are written and computed with. */
const numbers = {
  format: formatFloat,
  format_text: formatText,
  shortest,
  /** A text as the fraction it writes; `null` where it is none or has a form that JavaScript does not know. */
  parse: (text: string) =>
    /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(text) ? crossing(Number(text)) : null,
  exp: (x: number) =>
    Number.isFinite(x) && Math.exp(x) === Number.POSITIVE_INFINITY ? null : crossing(Math.exp(x)),
  expm1: (x: number) => crossing(Math.expm1(x)),
  log1p: (x: number) => crossing(Math.log1p(x)),
};

interface Files {
  mkdirTree(path: string): void;
  writeFile(path: string, text: string): void;
}

function write(files: Files, path: string, text: string): void {
  files.mkdirTree(path.slice(0, path.lastIndexOf('/')));
  files.writeFile(path, text);
}

/** Bytes as they are printed, handed on line by line. */
class Lines {
  readonly #decoder = new TextDecoder();
  readonly #listen: (line: string) => void;
  #bytes: number[] = [];

  constructor(listen: (line: string) => void) {
    this.#listen = listen;
  }

  take(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === lineBreak) this.#hand();
      else this.#bytes.push(byte);
    }
  }

  end(): void {
    if (this.#bytes.length > 0) this.#hand();
  }

  #hand(): void {
    const line = this.#decoder.decode(Uint8Array.from(this.#bytes));
    this.#bytes = [];
    this.#listen(line);
  }
}

const lineBreak = 10;
