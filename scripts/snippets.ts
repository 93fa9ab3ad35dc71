import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

/** Where a Python snippet, its TypeScript counterpart and what both printed lie side by side. */
export const snippets = new URL('../src/content/pytorch/', import.meta.url);

/** What is kept of a snippet's run. */
export interface Printed {
  /** The version of PyTorch that ran. */
  torch: string;
  /** Of the Python file that ran: a changed snippet must run again. */
  sha256: string;
  output: string;
  typescript: string;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Runs a snippet in the Python that `PYTHON` names, `python3` otherwise; it needs PyTorch. */
export function printedByPython(file: URL): { torch: string; output: string } {
  const python = process.env.PYTHON ?? 'python3';
  const run = (...args: string[]) => execFileSync(python, args, { encoding: 'utf8' });
  try {
    return {
      torch: run('-c', 'import torch; print(torch.__version__)').trim(),
      output: run(fileURLToPath(file)),
    };
  } catch (cause) {
    throw new Error(
      `npm run pytorch: ${python} did not run ${file.pathname}. It needs a Python with PyTorch ` +
        '(Debian: apt install python3-torch); name another one by PYTHON=path/to/python3 npm run pytorch.',
      { cause },
    );
  }
}

export function printedByTypeScript(file: URL): string {
  const output = execFileSync(process.execPath, [fileURLToPath(file)], { encoding: 'utf8', stdio: 'pipe' });
  return output.replace(tfjsGreeting, '');
}

/** tfjs recommends its own Node package on the console when it first computes. */
const tfjsGreeting = /\n=+\nHi, looks like you are running TensorFlow\.js in Node\.js\.[^=]*=+\n/;
