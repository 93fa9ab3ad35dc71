import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { compilerOptions, libraryEntries } from './languageSettings.ts';

/** Every declaration file that the code of a cell can reach, by its path from the root of the project. */
export type Declarations = Record<string, string>;

const entry = '/declarations-entry.ts';

/**
 * Collects the types of what cells can import, with all that these need: what the editor's language service knows.
 *
 * @param root the project's folder, which holds `node_modules` and `src`.
 */
export function collectDeclarations(root: string): Declarations {
  const text = Object.values(libraryEntries)
    .map((file) => `import '${file.startsWith('/') ? root + file : file}';`)
    .join('\n');
  const host = ts.createCompilerHost(compilerOptions);
  const { fileExists, readFile, getSourceFile } = host;
  const here = root + entry;
  host.fileExists = (file) => file === here || fileExists(file);
  host.readFile = (file) => (file === here ? text : readFile(file));
  host.getSourceFile = (file, version) =>
    file === here ? ts.createSourceFile(file, text, version) : getSourceFile.call(host, file, version);
  const files = ts
    .createProgram([here], compilerOptions, host)
    .getSourceFiles()
    .map(({ fileName }) => fileName)
    .filter((file) => file !== here && !file.includes('/@webgpu/'));
  const packages = new Set(files.flatMap((file) => packageFile(file)));
  return Object.fromEntries([...files, ...packages].map((file) => [placeOf(file, root), read(file)]));
}

/** The packages may stand elsewhere, behind a link. */
function placeOf(file: string, root: string): string {
  const packages = file.indexOf('/node_modules/');
  return packages === -1 ? file.slice(root.length) : file.slice(packages);
}

function packageFile(file: string): string[] {
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
  return folder ? [`${folder}/package.json`] : [];
}

/** Of a package's own description only what leads to its types. */
function read(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('/package.json')) return text;
  const { name, version, types, typings, main, exports } = JSON.parse(text);
  return JSON.stringify({ name, version, types, typings, main, exports });
}
