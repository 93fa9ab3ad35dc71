/* Runs every snippet of src/content/pytorch in PyTorch and beside it in TypeScript, and keeps what each printed. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Printed, printedByPython, printedByTypeScript, sha256, snippets } from './snippets.ts';

for (const name of readdirSync(snippets).filter((file) => file.endsWith('.py'))) {
  const stem = basename(name, '.py');
  const source = readFileSync(new URL(name, snippets), 'utf8');
  const { torch, output } = printedByPython(new URL(name, snippets));
  const typescript = printedByTypeScript(new URL(`${stem}.ts`, snippets));
  const printed: Printed = { torch, sha256: sha256(source), output, typescript };
  writeFileSync(new URL(`${stem}.json`, snippets), `${JSON.stringify(printed, null, 2)}\n`);
  console.log(`${name}: ${output.trimEnd().split('\n').length} lines from PyTorch ${torch}`);
}
