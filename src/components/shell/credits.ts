import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A package that the book sends to its readers. */
export interface Credit {
  name: string;
  version: string;
  licence: string;
  /** The licence's own words, or null where the package holds none. */
  text: string | null;
  home: string | null;
}

const require = createRequire(join(process.cwd(), 'package.json'));

/** What a package says of itself. Throws when it names no licence: such a package cannot be sent. */
export function creditOf(name: string): Credit {
  const folder = folderOf(name);
  const { version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') {
    throw new Error(`${name} names no licence in its package.json; find one, or do without the package`);
  }
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  return {
    name,
    version,
    licence: license,
    text: file ? readFileSync(join(folder, file), 'utf8') : null,
    home: typeof homepage === 'string' ? homepage : null,
  };
}

/** The packages in the bundles of the last build, as scripts/shippedPackages.ts noted them; none before a first build. */
export function credits(): Credit[] {
  const noted = join(process.cwd(), '.cache/shipped.json');
  if (!existsSync(noted)) return [];
  return (JSON.parse(readFileSync(noted, 'utf8')) as string[]).map(creditOf);
}

function folderOf(name: string): string {
  const paths = require.resolve.paths(name) ?? [];
  const found = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, 'package.json')));
  return found ?? dirname(require.resolve(`${name}/package.json`));
}
