import { isAskedAlways, tryInPython } from './pythonGates.ts';

await tryInPython(isAskedAlways);
