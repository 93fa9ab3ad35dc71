import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Checks, Exercise, Mistaken } from './exercise.ts';

/** An exercise with everything that only its authors and tests look at. */
export interface ExerciseFolder extends Exercise {
  slug: string;
  prompt: string;
  solution: string;
  /** Sources by file name, in `known-mistakes/` and `also-right/`. */
  knownMistakes: Readonly<Record<string, string>>;
  alsoRight: Readonly<Record<string, string>>;
  /** All paths in the folder. */
  files: readonly string[];
}

/** Reads an exercise from its folder; the folder's name is its slug. */
export async function readExercise(root: string, slug: string): Promise<ExerciseFolder> {
  const folder = join(root, slug);
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const sources = async (under: string) =>
    Object.fromEntries(
      await Promise.all(
        files
          .filter((file) => file.startsWith(under))
          .map(async (file) => [file.slice(under.length), await read(file)]),
      ),
    );

  const { checks }: { checks: Checks } = await load('checks.ts');
  const mistaken: Record<string, Mistaken> = {};
  for (const id of Object.keys(checks.mistakes)) mistaken[id] = await load(`known-mistakes/${id}.ts`);
  return {
    slug,
    files,
    checks,
    mistaken,
    prompt: await read('prompt.mdx'),
    starter: await read('starter.ts'),
    solution: await read('solution.ts'),
    knownMistakes: await sources('known-mistakes/'),
    alsoRight: await sources('also-right/'),
  };
}

/** The slugs of all exercises under a folder, in alphabetical order. */
export async function exerciseSlugs(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
