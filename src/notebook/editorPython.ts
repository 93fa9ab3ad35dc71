import { pythonLanguage } from '@codemirror/lang-python';
import { indentUnit, LanguageSupport } from '@codemirror/language';
import type { Extension } from '@codemirror/state';

/** Python in an editor: its colours and its indentation, four spaces deep. */
export const editorPython = (): Extension => [new LanguageSupport(pythonLanguage), indentUnit.of('    ')];
