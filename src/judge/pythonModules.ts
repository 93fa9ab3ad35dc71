import { ReaderError } from '../notebook/readerError.ts';
import { inPlainWords } from '../python/errors.ts';
import { type PythonHome, startPython } from '../python/interpreter.ts';
import { lossOperations } from '../python/operations/losses.ts';
import { helpers, rewritten } from '../python/rewrite.ts';
import { openTensors, type Tensors } from '../python/tensors.ts';
import type { Printing } from './printing.ts';
import { answersIn, type Told, writeCalls } from './pythonData.ts';
import type { ModuleLoader } from './readersModule.ts';
import { threw } from './threw.ts';
import type { Rules } from './watchedLibraries.ts';

type Heard = Told & { printed: { printed?: readonly string[] } };

/** Loads files of Python: all in one interpreter, each among names of its own. Among the packages must be `_calls.py`. */
export async function pythonModules(home: PythonHome, printing: Printing): Promise<ModuleLoader> {
  const print = console.log.bind(console);
  const python = await startPython(home, { stdout: (line) => print(line) });
  const watch = new Watch();
  const tensors = openTensors();
  const fractions: number[] = [];
  python.hold(watched(tensors, watch), { fractions });
  let program = '';
  let given = { letters: '', texts: '' };
  let exported = '';
  let told: Heard[] = [];
  const tell = (one: Told) => {
    python.flush();
    told.push({ ...one, printed: printing.take() });
  };
  python.register('_host', {
    program: () => program,
    exports: (names: string) => {
      exported = names;
    },
    letters: () => given.letters,
    texts: () => given.texts,
    refuses: (path: string) => watch.refuses(path, true),
    gave: (letters: string, texts: string, mutated: boolean) =>
      tell({ kind: 'gave', letters, texts, mutated }),
    other: (what: string) => tell({ kind: 'other', what }),
    threw: (type: string, message: string) => tell({ kind: 'threw', type, message }),
  });
  python.run('import _calls\n_calls.watch()');

  return {
    called: () => [...watch.called],
    async load(source, rules, wasRead) {
      watch.begin(rules);
      try {
        fractions.length = 0;
        program = rewritten(source, fractions);
        python.run(`_calls.load(${JSON.stringify(helpers.join(' '))})`);
      } catch (error) {
        const inWords = inPlainWords(error, source);
        if (!isOfGrammar(error, inWords)) wasRead();
        throw inWords;
      } finally {
        python.flush();
      }
      return {
        exports: exported.split('\n'),
        call(calls, milliseconds) {
          const { letters, texts, numbers } = writeCalls(calls);
          given = { letters, texts };
          told = [];
          python.write('/calls', numbers);
          printing.take();
          tensors.within(() => python.run(`_calls.call(${milliseconds})`));
          const answers = answersIn(python.read('/answers'));
          return told.map(({ printed, ...one }) => {
            if (one.kind === 'threw') return { ...threw(inPlainWords(one, source)), ...printed };
            if (one.kind === 'other') return { ...one, ...printed };
            return { kind: 'value', value: answers.next(one), mutated: one.mutated, ...printed };
          });
        },
      };
    },
  };
}

/** Whether the text is no program: by Python's word, or by the book's before Python saw it. */
const isOfGrammar = (error: unknown, { cause }: ReaderError): boolean =>
  (error instanceof ReaderError && cause === undefined) ||
  /^(?:SyntaxError|IndentationError)$/.test((error as { type?: string }).type ?? '');

/** Which finished functions were called that an exercise refuses. */
class Watch {
  readonly called = new Set<string>();
  #refused = new Set<string>();
  #allowed = new Set<string>();
  #empty = false;

  begin({ refused, allowed, empty }: Rules): void {
    this.called.clear();
    this.#refused = new Set(refused.map(bare));
    this.#allowed = new Set(allowed.map(bare));
    this.#empty = empty;
  }

  /** Notes a call, if it is refused; whether it is to give nothing of use. */
  refuses(path: string, isWhole: boolean): boolean {
    const name = bare(path.slice(path.lastIndexOf('.') + 1));
    if (!(isWhole && !this.#allowed.has(name)) && !this.#refused.has(name)) return false;
    this.called.add(path);
    return this.#empty;
  }
}

/** `log_softmax` and `logSoftmax` are one name in two languages. */
const bare = (name: string) => name.replaceAll('_', '').toLowerCase();

/** Functions of the losses' own file that are tools, and no losses. */
const tools = ['cosine_similarity', 'pairwise_distance'];
/** What a derivative is asked of, by the name that an exercise has for it. */
const derivatives = ['backward', 'grad'];

/** The same tensors; a finished function gives nan where nothing finished may be leaned on. */
function watched(tensors: Tensors, watch: Watch): Tensors {
  return {
    ...tensors,
    call(name, kinds, ...args) {
      const path = derivatives.includes(name) ? 'torch.autograd.grad' : `torch.${name}`;
      const isWhole = Object.hasOwn(lossOperations, name) && !tools.includes(name);
      const refused = watch.refuses(path, isWhole);
      return refused ? tensors.call('full', 'lf', [], Number.NaN) : tensors.call(name, kinds, ...args);
    },
  };
}
