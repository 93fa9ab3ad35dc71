import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

function run(folder: string, command: string, args: string[]): void {
  const env = { ...process.env, PATH: `${join(folder, 'node_modules/.bin')}:${process.env.PATH}` };
  const { status, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${folder}:\n${stderr}`);
}

/**
 * Builds a peer of `bench/peers` from its npm packages, once, and gives the folder of its finished site.
 *
 * Its packages are installed below `.cache`, so that the book itself never depends on them.
 */
export function builtPeer(name: 'starlight' | 'framework'): string {
  const folder = installed(name);
  const dist = join(folder, 'dist');
  if (!existsSync(dist)) run(folder, 'npm', ['run', 'build']);
  return dist;
}

/** The folder below `.cache/peers` in which the packages of `bench/peers/NAME` are installed. */
export function installed(name: string): string {
  const folder = join(root, '.cache/peers', name);
  cpSync(join(root, 'bench/peers', name), folder, { recursive: true });
  if (!existsSync(join(folder, 'node_modules'))) run(folder, 'npm', ['install', '--no-package-lock']);
  return folder;
}
