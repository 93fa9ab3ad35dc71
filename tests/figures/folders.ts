import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Setting } from '../../src/figures/atBuild.ts';

export type State = Record<string, unknown>;
/** What a figure's `built.ts` gives. */
export interface Folder {
  built: (...given: unknown[]) => Setting<State, unknown> | Promise<Setting<State, unknown>>;
}

export const root = new URL('../../src/figures/', import.meta.url).pathname;

/** Every figure, by the name of its folder. */
export const figures = globSync(`${root}*/built.ts`)
  .map((file) => basename(dirname(file)))
  .toSorted();

/** A module of a figure's folder. */
export const load = <Module>(figure: string, file: string): Promise<Module> =>
  import(join(root, figure, file));
