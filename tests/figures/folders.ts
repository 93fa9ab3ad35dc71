import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Setting } from '../../src/figures/atBuild.ts';

export type State = Record<string, unknown>;
/** What a figure's `built.ts` gives. */
export interface Folder {
  built: (...given: unknown[]) => Setting<State, unknown> | Promise<Setting<State, unknown>>;
}

export const root = new URL('../../src/figures/', import.meta.url).pathname;

/** Folders of the kit: they hold no figure. */
const kit = new Set(['told', 'waking']);

const folders = readdirSync(root, { withFileTypes: true })
  .filter((each) => each.isDirectory() && !kit.has(each.name))
  .map(({ name }) => name)
  .toSorted();

const needed: Record<string, string> = {
  'built.ts': 'exports built(), which gives the fields and the data',
  'drawing.ts': 'exports read(state, data) and draw(plot, width, options)',
  'words.ts': 'exports words, every word that a reader sees or hears',
};

const lacks = (figure: string): string[] =>
  Object.keys(needed).filter((file) => !existsSync(join(root, figure, file)));

/** The figures whose folders are whole, by name. */
export const figures = folders.filter((figure) => lacks(figure).length === 0);

/** What each figure still needs, a sentence for each. */
export function missing(): string[] {
  const listed = readFileSync(join(root, '../components/lessonComponents.ts'), 'utf8');
  return folders.flatMap((figure) => {
    const files = lacks(figure).map(
      (file) => `src/figures/${figure}/${file} is missing: it ${needed[file]}.`,
    );
    const [component] = globSync('*.astro', { cwd: join(root, figure) });
    if (!component)
      return [...files, `src/figures/${figure} has no .astro file, which puts it into Figure.astro.`];
    if (listed.includes(`figures/${figure}/${component}'`)) return files;
    return [
      ...files,
      `No lesson can use src/figures/${figure}/${component}: add it to src/components/lessonComponents.ts.`,
    ];
  });
}

/** A module of a figure's folder. */
export const load = <Module>(figure: string, file: string): Promise<Module> =>
  import(join(root, figure, file));
