import { readdirSync, readFileSync } from 'node:fs';
// In Node it is the whole of tfjs that knows the gradients.
import '../notebook/tensorLibraries.ts';
import type { PythonHome } from './interpreter.ts';

const folder = new URL('./packages/', import.meta.url);

/** Python in Node: its packages read from their folder. */
export const nodePython: PythonHome = {
  packages: Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.py'))
      .map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]),
  ),
};
