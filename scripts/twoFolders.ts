/* `npm run test:folders` builds the book in two folders, far apart, and says which files differ; some minutes. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

function run(command: string, args: string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} in ${cwd} ended with ${status}:\n${stderr || stdout}`);
  return stdout;
}

/** Copies what git knows or would take, with the packages, whose files are linked where the disk is the same. */
function copyProject(to: string): void {
  const files = run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], '.').split('\0');
  for (const file of files.filter((name) => name && existsSync(name))) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(file, join(to, file));
  }
  const packages = resolve('node_modules');
  if (spawnSync('cp', ['-al', packages, to]).status !== 0) run('cp', ['-a', packages, to], '.');
}

/** The names of all files below a folder. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );

/** The files that two folders do not have alike. */
export function differences(one: string, other: string): string[] {
  const names = new Set([...filesIn(one), ...filesIn(other)]);
  const textOf = (folder: string, name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'base64') : null;
  return [...names].filter((name) => textOf(one, name) !== textOf(other, name)).sort();
}

/** Where two texts part, with what stands there in each. */
export function parting(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `at character ${at}:\n    ${around(one)}\n    ${around(other)}`;
}

/** One line for a file that differs, and what parts it. */
function inWords(one: string, other: string, name: string): string {
  const both = [one, other].map((folder) => join(folder, name));
  const missing = both.find((file) => !existsSync(file));
  if (missing) return `${name}: ${missing} is missing`;
  const [a, b] = both.map((file) => readFileSync(file, 'utf8')) as [string, string];
  return `${name} ${parting(a, b)}`;
}

function compare(): number {
  const scratch = mkdtempSync(join(tmpdir(), 'lossbook-folders-'));
  try {
    const folders = [join(scratch, 'one'), join(scratch, 'somewhere/else/the-other')] as const;
    // Both copies first: whoever writes on meanwhile changes neither.
    for (const folder of folders) copyProject(folder);
    for (const folder of folders) {
      console.log(`Building in ${folder}`);
      run('npm', ['run', 'build', '--', '--force'], folder);
    }
    const [one, other] = folders.map((folder) => join(folder, 'dist')) as [string, string];
    const found = differences(one, other);
    if (found.length === 0) console.log(`${filesIn(one).length} files, all alike.`);
    else console.log(['These differ:', ...found.map((name) => inWords(one, other, name))].join('\n'));
    return found.length === 0 ? 0 : 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (import.meta.main) process.exit(compare());
