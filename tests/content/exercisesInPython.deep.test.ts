import { isAskedAlways, tryInPython } from './pythonGates.ts';

await tryInPython((gate) => !isAskedAlways(gate));
