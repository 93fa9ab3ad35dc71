import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { treeMegabytes } from './treeMemory.ts';

/** What a command and the processes that it started came to. */
export interface Cost {
  seconds: number;
  /** Seconds of processor of all Node processes, which a busy machine stretches less. */
  processor: number;
  /** Of all processes together, at their largest; where the system does not say, of the largest Node process. */
  megabytes: number;
}

/** Runs before all else in each process, and notes at its end what it used. */
const noter = (file: string) =>
  `data:text/javascript,${encodeURIComponent(`
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  appendFileSync(${JSON.stringify(file)}, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }) + '\\n');
});`)}`;

/** How often memory is looked at, in milliseconds. */
const often = 200;

/** Runs a Node script to its end. */
export async function costOf(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Cost> {
  const notes = mkdtempSync(join(tmpdir(), 'lossbook-cost-'));
  const file = join(notes, 'used.jsonl');
  const path = `${join(folder, 'node_modules/.bin')}:${process.env.PATH}`;
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, PATH: path, NODE_OPTIONS: `--import=${noter(file)}`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let megabytes = 0;
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, treeMegabytes(child.pid ?? 0));
  }, often);
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  );
  const [status, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  clearInterval(look);
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')} failed in ${folder}:\n${stdout}\n${stderr}`);
  const used: Omit<Cost, 'seconds'>[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  rmSync(notes, { recursive: true });
  return {
    seconds,
    processor: used.reduce((sum, each) => sum + each.processor, 0),
    megabytes: megabytes || Math.max(...used.map((each) => each.megabytes)),
  };
}
