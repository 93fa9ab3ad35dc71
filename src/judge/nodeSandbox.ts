import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { framed, fromFrames } from './nodeLine.ts';
import { type FromSandbox, type GoneWhy, type Sandbox, type SandboxOptions, sandboxOver } from './sandbox.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const entry = fileURLToPath(new URL('./nodeSandboxEntry.ts', import.meta.url));

/** What the process may read: the code that runs the reader's, and no exercise. It may write nothing and start nothing. */
const readable = ['src/notebook', 'src/judge', 'src/losses', 'src/python', 'node_modules', 'package.json'];
const heapMegabytes = 256;
const flags = [
  '--permission',
  ...readable.map((path) => `--allow-fs-read=${root}${path}`),
  `--max-old-space-size=${heapMegabytes}`,
  '--disallow-code-generation-from-strings',
];

/** Bytes that the process may hold altogether: the heap's limit does not count buffers. */
const mostMemory = 3 * 2 ** 28;
const memoryRhythm = 100;

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * A sandbox in a Node process of its own: for tests and the command line.
 *
 * It is killed at its time limit or at its limits of memory, which no code can hold up; it has no network, and its
 * console goes nowhere but into outcomes.
 */
export function nodeSandbox(options?: SandboxOptions): Sandbox {
  return sandboxOver((received, gone) => {
    const child = spawn(process.execPath, [...flags, entry], { stdio: 'pipe', env: {} });
    running.add(child);
    let lastWords = '';
    let ended: GoneWhy | null = null;
    const kill = (why: GoneWhy) => {
      ended ??= why;
      child.kill('SIGKILL');
    };
    const watching = setInterval(() => {
      if (memoryOf(child) > mostMemory) kill('memory');
    }, memoryRhythm);
    const take = fromFrames<FromSandbox>(received);
    child.stdout.on('data', (piece: Buffer) => {
      try {
        take(piece);
      } catch {
        kill('ended');
      }
    });
    child.stderr.on('data', (piece: Buffer) => {
      lastWords = `${lastWords}${piece.toString('latin1')}`.slice(-longestLastWords);
    });
    child.stdin.on('error', () => {}); // it was killed before it read what was sent
    child.on('error', () => gone('unloaded'));
    child.on('exit', (code, signal) => {
      clearInterval(watching);
      running.delete(child);
      gone(ended ?? whyEnded(code, signal, lastWords));
    });
    // Whoever waits for an answer keeps the command running, by its time limit; a process that merely stands ready does not.
    child.unref();
    watching.unref();
    for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as unknown as Socket).unref();
    return {
      post: (message) => void child.stdin.write(framed(message)),
      end: () => kill('ended'),
    };
  }, options);
}

const longestLastWords = 20_000;
const unsettledAwait = 13; // Node's exit status for it

function whyEnded(code: number | null, signal: NodeJS.Signals | null, lastWords: string): GoneWhy {
  if (code === unsettledAwait) return 'waits';
  // An end that nobody here asked for by SIGKILL is the system's, for want of memory.
  if (signal === 'SIGKILL' || /out of memory|allocation failed/i.test(lastWords)) return 'memory';
  return code === 0 ? 'ended' : 'crash';
}

/** Bytes that a process holds, as far as the system tells; nothing where it tells nothing. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ');
    return Number(pages) * 4096;
  } catch {
    return 0;
  }
}
