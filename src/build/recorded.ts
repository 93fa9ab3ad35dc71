import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kept, type Origins, withImports } from './kept.ts';

/** Slow, deterministic work whose result is committed in `src/recorded`. */
export interface Recording<T> extends Origins {
  /** Of its file. */
  name: string;
  /** Does the work; the outcome must pass through JSON, and is recorded with its numbers to five digits. */
  make: () => Promise<T>;
}

interface Recorded<T> {
  /** Stands for the inputs, the code and the packages that the outcome came from. */
  from: string;
  outcome: T;
}

/** Where `scripts/record.ts` asks for recordings to be written, if it does. */
const wanted = (): string | undefined => process.env.LOSSBOOK_RECORD;

const fileOf = (name: string): string => join(wanted() ?? 'src/recorded', `${name}.json`);

/**
 * The result of slow work: from its recording if inputs and code are those that it was made from. Otherwise the work is
 * done, cached for the next build, and the build says how to record it; so no stale recording is ever used.
 */
export async function recorded<T>(recording: Recording<T>): Promise<T> {
  const { name, make, ...origins } = recording;
  const found = recordingOf<T>(name);
  if (found?.from === originsKey(origins)) return found.outcome;
  if (wanted()) {
    const outcome = rounded(await make());
    writeFileSync(fileOf(name), `${JSON.stringify({ from: originsKey(origins), outcome })}\n`);
    return outcome;
  }
  console.warn(
    `${fileOf(name)} is of other inputs or code: made anew, which takes long. Run npm run record.`,
  );
  return kept('recorded', origins, async () => rounded(await make()));
}

/** What stands in a recording, or null where there is none. */
const recordingOf = <T>(name: string): Recorded<T> | null =>
  existsSync(fileOf(name)) ? JSON.parse(readFileSync(fileOf(name), 'utf8')) : null;

/** As `keyOf`, but of the packages only those that compute: a recording outlives an update of the editor. */
export function originsKey({ inputs, code }: Origins): string {
  const sum = createHash('sha256').update(JSON.stringify(inputs)).update(computing());
  for (const file of withImports(code)) sum.update(`\0${file}\0`).update(readFileSync(file));
  return sum.digest('hex').slice(0, 32);
}

function computing(): string {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const named = Object.entries<{ version: string }>(packages).filter(([path]) =>
    /^node_modules\/@(tensorflow|stdlib)\//.test(path),
  );
  return named.map(([path, { version }]) => `${path} ${version}`).join('\n');
}

/** Five digits are more than any drawing or table shows. */
const rounded = <T>(outcome: T): T =>
  JSON.parse(
    JSON.stringify(outcome, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value)),
  );
