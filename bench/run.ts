// `npm run bench -- losses [--json]` runs bench/losses.ts; every file beside this one is a benchmark.

import { existsSync, readdirSync } from 'node:fs';

const [name] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const known = readdirSync(import.meta.dirname)
  .filter((each) => each.endsWith('.ts') && each !== 'run.ts' && !each.endsWith('Cases.ts'))
  .map((each) => each.slice(0, -3));

if (name === undefined || !existsSync(new URL(`./${name}.ts`, import.meta.url))) {
  console.error(`npm run bench -- NAME [--json], where NAME is one of: ${known.join(', ')}`);
  process.exit(1);
}
await import(`./${name}.ts`);
