import { inPlainWords } from './errors.ts';
import { type PythonHome, startPython } from './interpreter.ts';
import type { NotebookModule } from './notebookModule.ts';
import { rewritten } from './rewrite.ts';
import { openTensors } from './tensors.ts';

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
  /** The program that runs now, of those that run before; none while the program itself runs. */
  let present: PythonProgram | undefined;
  try {
    const fractions: number[] = [];
    const program = rewritten(source, fractions, show !== undefined);
    const earlier = before.map((one) => ({ ...one, program: rewritten(one.source, fractions) }));
    const python = await startPython(home, { stdout: (line) => present === undefined && stdout(line) });
    const tensors = openTensors();
    try {
      python.hold(tensors, { fractions, show });
      if (notebook)
        python.register(
          '_notebook',
          inTurn(() => present?.notebook ?? notebook),
        );
      python.run(givesFractions);
      for (const one of earlier) {
        present = one;
        python.run(one.program);
        python.flush();
      }
      present = undefined;
      python.run(program);
    } finally {
      tensors.end();
      python.flush();
    }
  } catch (error) {
    throw inPlainWords(error, source, before.length > 0);
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
