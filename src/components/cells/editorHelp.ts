import type { Extension } from '@codemirror/state';
import { languageExtensions } from '../../notebook/editorLanguage.ts';
import { askLanguage } from '../../notebook/languageClient.ts';
import type { CellSource } from '../../notebook/protocol.ts';
import { pythonCompletion } from '../../notebook/pythonCompletion.ts';

/* What an editor learns after the first edit. */

const fileOf = (name: string) => `${import.meta.env.BASE_URL.replace(/\/$/, '')}/notebook/${name}.json`;

/** The types of TypeScript, from a compiler in a worker of its own. */
export function types(cell: string, cells: () => readonly CellSource[]): Extension {
  return languageExtensions({ ask: askLanguage(fileOf('declarations')), cell, cells });
}

/** The names of Python's packages. */
export const packages = async (): Promise<Extension> =>
  pythonCompletion(await fetch(fileOf('torch')).then((file) => file.json()));
