import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodePython } from '../src/python/nodePackages.ts';
import { runPython } from '../src/python/runPython.ts';

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
  /** What the Python of the page prints, which is to say the same as PyTorch. */
  here: string;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Runs a snippet in the Python that `PYTHON` names, `python3` otherwise; it needs PyTorch. */
export function printedByPython(file: URL): { torch: string; output: string } {
  const python = process.env.PYTHON ?? 'python3';
  const run = (...args: string[]) => execFileSync(python, args, { encoding: 'utf8' });
  const source = readFileSync(file, 'utf8');
  // Its import needs a hand beside a CPU build of PyTorch: see the function.
  const vision = source.includes('torchvision') ? 'import oracle; oracle.torchvision_beside_any_torch()' : '';
  const program = [
    `import runpy, sys; sys.path.insert(0, ${JSON.stringify(fileURLToPath(new URL('.', import.meta.url)))})`,
    vision,
    `runpy.run_path(${JSON.stringify(fileURLToPath(file))}, run_name="__main__")`,
    'import torch; print(torch.__version__)',
  ].join('\n');
  try {
    const lines = run('-c', program).trimEnd().split('\n');
    return { torch: lines.pop() as string, output: `${lines.join('\n')}\n` };
  } catch (cause) {
    throw new Error(
      `npm run pytorch: ${python} did not run ${file.pathname}. It needs a Python with PyTorch ` +
        '(pip install -r scripts/requirements.txt); name it by PYTHON=path/to/python npm run pytorch.',
      { cause },
    );
  }
}

export function printedByTypeScript(file: URL): string {
  const output = execFileSync(process.execPath, [fileURLToPath(file)], { encoding: 'utf8', stdio: 'pipe' });
  return output.replace(tfjsGreeting, '');
}

/** What a program prints in the page's Python. */
export async function printedHere(source: string): Promise<string> {
  const lines: string[] = [];
  await runPython(source, { stdout: (line) => lines.push(line), home: nodePython });
  return lines.map((line) => `${line}\n`).join('');
}

/** tfjs recommends its own Node package on the console when it first computes. */
const tfjsGreeting = /\n=+\nHi, looks like you are running TensorFlow\.js in Node\.js\.[^=]*=+\n/;
