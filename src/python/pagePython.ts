// The gradients, as the losses of TypeScript cells load them.
import '../notebook/lossTensors.ts';
import { interpreter } from './interpreterFile.ts';
import { runsCells } from './runsCells.ts';

const packages = import.meta.glob<string>('./packages/**/*.py', {
  query: '?python',
  import: 'default',
  eager: true,
});

/** Python in a page: its packages without their comments, which src/build/pythonPackages.ts takes out. */
export const pageCells = runsCells({
  packages: Object.fromEntries(
    Object.entries(packages).map(([path, text]) => [path.replace('./packages/', ''), text]),
  ),
  wasm: interpreter,
});
