import { loadMicroPython } from '@micropython/micropython-webassembly-pyscript/micropython.mjs';
import { crossing } from './crossing.ts';
import { formatFloat, formatText, shortest } from './formatting.ts';
import { helpers } from './rewrite.ts';
import type { Tensors } from './tensors.ts';

/** What Python needs of the place where it runs. */
export interface PythonHome {
  /** The files of its packages, by their path below the folder of packages. */
  packages: Readonly<Record<string, string>>;
  /** Where the interpreter’s WebAssembly lies; beside its script when left out. */
  wasm?: string;
}

/** Bytes for Python’s own objects to begin with; the numbers of tensors lie elsewhere. */
const heap = 8 * 2 ** 20;

/** What programs need that were rewritten for this Python. */
interface Programs {
  /** Those that stand in the programs as `lb_0`, `lb_1`, …; asked for anew by each. */
  fractions: readonly number[];
  /** Called with the value of the last expression as Python writes it. */
  show?(text: string): void;
}

/** An interpreter with the book's packages. What it throws is for `inPlainWords`. */
export interface Interpreter {
  /** Gives Python the tensors that it computes with from now on; to be called once, before any program runs. */
  hold(tensors: Tensors, programs: Programs): void;
  /** Runs Python as it stands. */
  run(program: string): void;
  /** Gives Python's `import` a module of functions. */
  register(name: string, module: object): void;
  write(path: string, content: Uint8Array): void;
  read(path: string): Uint8Array;
  /** Hands on what was printed without a line break at its end. */
  flush(): void;
}

/** Starts an interpreter; each line that is printed goes to `stdout`, without its line break. */
export async function startPython(
  home: PythonHome,
  { stdout }: { stdout(line: string): void },
): Promise<Interpreter> {
  const lines = new Lines(stdout);
  const python = await loadMicroPython({
    url: home.wasm,
    heapsize: heap,
    linebuffer: false,
    stdout: (bytes: Uint8Array) => lines.take(bytes),
    stderr: () => {},
  });
  for (const [path, text] of Object.entries(home.packages)) write(python.FS, `/lib/${path}`, text);
  return {
    hold(tensors, { fractions, show }) {
      const ours = {
        ...tensors,
        ...numbers,
        fractions: () => fractions.map(crossing),
        show: (text: string) => show?.(text),
      };
      python.registerJsModule('_tensors', ours);
      python.runPython(`from _book import ${helpers.join(', ')}`);
    },
    run: (program) => void python.runPython(program),
    register: (name, module) => python.registerJsModule(name, module),
    write: (path, content) => python.FS.writeFile(path, content),
    read: (path) => python.FS.readFile(path),
    flush: () => lines.end(),
  };
}

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
