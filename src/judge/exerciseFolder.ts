import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Checks, Exercise, Mistaken } from './exercise.ts';

/** An exercise's sources in one language. */
interface Sources {
  starter: string;
  solution: string;
  /** By file name, in `known-mistakes/` and `also-right/`. */
  knownMistakes: Readonly<Record<string, string>>;
  alsoRight: Readonly<Record<string, string>>;
}

/** An exercise with everything that only its authors and tests look at. */
export interface ExerciseFolder extends Exercise, Sources {
  slug: string;
  prompt: string;
  /** All paths in the folder. */
  files: readonly string[];
  /** The same in Python, where it exists. */
  python: Sources | null;
}

/** The exercise with its sources in Python. */
export function inPython(exercise: ExerciseFolder): ExerciseFolder {
  if (!exercise.python) throw new Error(`${exercise.slug} has no starter.py`);
  return { ...exercise, ...exercise.python, language: 'python' };
}

/** The files without which a folder is no exercise, and what each holds. */
const needed: Readonly<Record<string, string>> = {
  'prompt.mdx': 'the question, with its front matter',
  'starter.ts': 'what the reader begins with',
  'solution.ts': 'our answer',
  'checks.ts': 'exports `checks`: steps, mistakes, hints',
};

/**
 * Reads an exercise from its folder; the folder's name is its slug.
 *
 * Throws an error with one sentence for each file that is missing.
 */
export async function readExercise(root: string, slug: string): Promise<ExerciseFolder> {
  const folder = join(root, slug);
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const within = async (under: string, end: string) =>
    Object.fromEntries(
      await Promise.all(
        files
          .filter((file) => file.startsWith(under) && file.endsWith(end))
          .map(async (file) => [file.slice(under.length), await read(file)]),
      ),
    );
  const sources = async (end: string): Promise<Sources> => ({
    starter: await read(`starter${end}`),
    solution: await read(`solution${end}`),
    knownMistakes: await within('known-mistakes/', end),
    alsoRight: await within('also-right/', end),
  });

  const demand = (file: string, holds: string) =>
    files.includes(file) ? [] : [`${slug}/${file} is missing: ${holds}.`];

  refuse(Object.entries(needed).flatMap(([file, holds]) => demand(file, holds)));
  const { checks }: { checks: Checks } = await load('checks.ts');
  const ids = Object.keys(checks.mistakes);
  refuse(
    ids.flatMap((id) => demand(`known-mistakes/${id}.ts`, `the code of the mistake “${id}” of checks.ts`)),
  );
  const mistaken: Record<string, Mistaken> = {};
  for (const id of ids) mistaken[id] = await load(`known-mistakes/${id}.ts`);
  return {
    slug,
    files,
    checks,
    mistaken,
    prompt: await read('prompt.mdx'),
    ...(await sources('.ts')),
    python: files.includes('starter.py') ? await sources('.py') : null,
  };
}

function refuse(sentences: readonly string[]): void {
  if (sentences.length > 0) throw new Error(sentences.join('\n'));
}

/** The slugs of all exercises under a folder, in alphabetical order. */
export async function exerciseSlugs(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
