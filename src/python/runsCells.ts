import { makeBuiltins } from '../notebook/builtins.ts';
import type { EarlierCell, RunsPython } from '../notebook/runsPython.ts';
import type { PythonHome } from './interpreter.ts';
import { notebookModule } from './notebookModule.ts';
import { type PythonProgram, runPython } from './runPython.ts';

/** Runs Python cells with the packages of a home: what they print and their last expression become lines. */
export const runsCells =
  (home: PythonHome): RunsPython =>
  (source, { line, builtins, before }) =>
    runPython(source, {
      stdout: line,
      show: line,
      home,
      notebook: notebookModule(builtins),
      before: before.map(unseen),
    });

const unseen = ({ source, settings }: EarlierCell): PythonProgram => {
  const outlet = { settings, show: () => {}, announce: () => {}, progress: () => {} };
  return { source, notebook: notebookModule(makeBuiltins(() => outlet)) };
};
