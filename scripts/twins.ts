/* Runs the Python twins of lessons' cells, of all lessons or those named, and keeps what each came to. */
import { readdirSync, writeFileSync } from 'node:fs';
import { outcomesOf, twins } from './pythonTwins.ts';

const named = process.argv.slice(2);
const lessons = readdirSync(twins, { withFileTypes: true }).filter((entry) => entry.isDirectory());

for (const { name } of lessons) {
  if (named.length > 0 && !named.includes(name)) continue;
  const outcomes = await outcomesOf(name);
  writeFileSync(new URL(`${name}.json`, twins), `${JSON.stringify(outcomes, null, 2)}\n`);
  for (const [cell, { error }] of Object.entries(outcomes))
    console.log(`${name} ${cell}${error ? `: line ${error.position?.line}: ${error.message}` : ''}`);
}
