/* Runs snippets of src/content/pytorch, all or those named, in PyTorch, in TypeScript and in the page's Python, and keeps what each printed. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type Printed,
  printedByPython,
  printedByTypeScript,
  printedHere,
  sha256,
  snippets,
} from './snippets.ts';

const named = process.argv.slice(2);
const programs = readdirSync(snippets).filter((file) => file.endsWith('.py'));

for (const name of programs) {
  const stem = basename(name, '.py');
  if (named.length > 0 && !named.includes(stem)) continue;
  const source = readFileSync(new URL(name, snippets), 'utf8');
  const { torch, output } = printedByPython(new URL(name, snippets));
  const typescript = printedByTypeScript(new URL(`${stem}.ts`, snippets));
  const here = await printedHere(source);
  const printed: Printed = { torch, sha256: sha256(source), output, typescript, here };
  writeFileSync(new URL(`${stem}.json`, snippets), `${JSON.stringify(printed, null, 2)}\n`);
  console.log(`${name}: ${output.trimEnd().split('\n').length} lines from PyTorch ${torch}`);
}
