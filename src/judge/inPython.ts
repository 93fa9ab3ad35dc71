/* What an answer in Python is judged with besides, in one chunk of its own. */
export { pythonSandbox } from './pythonSandbox.ts';
export { pythonChecks, pythonVerdict } from './pythonVerdict.ts';
