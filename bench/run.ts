/* `npm run bench -- losses [--json]` runs bench/losses.ts; without a name, all of the benchmarks beside this file run. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const args = process.argv.slice(2);
const name = args.find((each) => !each.startsWith('--'));
const known = readdirSync(import.meta.dirname)
  .filter((each) => each.endsWith('.ts') && each !== 'run.ts' && !each.endsWith('Cases.ts'))
  .map((each) => each.slice(0, -3));
const chosen = name === undefined ? known : known.filter((each) => each === name);

if (chosen.length === 0) {
  console.error(`npm run bench [-- NAME [--json]], where NAME is one of: ${known.join(', ')}`);
  process.exit(1);
}
/** Runs one in a process of its own, so that none meets what another left in memory; says whether it came to its end. */
function ran(bench: string): boolean {
  if (chosen.length > 1) console.log(`\n# ${bench}`);
  const command = [join(import.meta.dirname, `${bench}.ts`), ...args.filter((arg) => arg !== bench)];
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status === 0;
}

const broken = chosen.filter((each) => !ran(each));
if (broken.length > 0) {
  console.error(`did not run to the end: ${broken.join(', ')}`);
  process.exit(1);
}
