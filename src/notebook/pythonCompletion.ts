import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from '@codemirror/autocomplete';
import { globalCompletion, localCompletionSource, pythonLanguage } from '@codemirror/lang-python';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';

/** A module of the packages and its names, as `notebook/torch.json` has them. */
export interface PythonModule {
  name: string;
  names: readonly { name: string; call: string; says: string }[];
}

/** Completion from the packages' docstrings; of other values it knows only that they may be tensors. */
export function pythonCompletion(modules: readonly PythonModule[]): Extension {
  const member = (context: CompletionContext): CompletionResult | null => {
    const found = context.matchBefore(/[\w.)\]]+\.\w*/);
    if (!found) return null;
    const [, owner = '', word = ''] = /^(.*)\.(\w*)$/.exec(found.text) ?? [];
    return {
      from: context.pos - word.length,
      options: membersOf(owner, context.state.doc.toString(), modules).map(completion),
      validFor: /^\w*$/,
    };
  };
  return [
    pythonLanguage.data.of({ autocomplete: member }),
    pythonLanguage.data.of({ autocomplete: localCompletionSource }),
    pythonLanguage.data.of({ autocomplete: globalCompletion }),
    autocompletion(),
    keymap.of(completionKeymap),
  ];
}

const completion = ({ name, call, says }: PythonModule['names'][number]): Completion => ({
  label: name,
  detail: call.slice(name.length),
  info: says,
  type: /^[A-Z]/.test(name) ? 'class' : 'function',
});

/** What stands behind a dot: a module's names where the program has imported it so, else those of tensors. */
export function membersOf(
  owner: string,
  program: string,
  modules: readonly PythonModule[],
): PythonModule['names'] {
  const [first = '', ...rest] = owner.split('.');
  const imported = importedAs(program).get(first);
  const module = imported && modules.find(({ name }) => name === [imported, ...rest].join('.'));
  if (module) return module.names;
  if (imported && rest.length === 0) return [];
  return modules.find(({ name }) => name === 'torch.Tensor')?.names ?? [];
}

/** The modules that a program imports, by the names that it gives them. */
function importedAs(program: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, module = '', name] of program.matchAll(/^\s*import ([\w.]+)(?: as (\w+))?/gm)) {
    if (name) found.set(name, module);
    else found.set(module.replace(/\..*/, ''), module.replace(/\..*/, ''));
  }
  for (const [, module = '', names = ''] of program.matchAll(/^\s*from ([\w.]+) import ([\w, ]+)/gm))
    for (const part of names.split(',')) {
      const [name = '', as = name] = part.trim().split(/ as /);
      found.set(as, `${module}.${name}`);
    }
  return found;
}
