import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
  pickedCompletion,
} from '@codemirror/autocomplete';
import { linter } from '@codemirror/lint';
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import {
  type EditorView,
  hoverTooltip,
  keymap,
  showTooltip,
  type Tooltip,
  ViewPlugin,
} from '@codemirror/view';
import { importing, inPython } from './importing.ts';
import type { CallHelp } from './language.ts';
import type { Ask } from './languageClient.ts';
import type { CellSource } from './protocol.ts';

export interface LanguageContext {
  ask: Ask;
  cell: string;
  /** All cells as they stand now, this one included. */
  cells(): readonly CellSource[];
}

/** Completion, documentation on hover, help inside calls, and type errors. */
export function languageExtensions(context: LanguageContext): Extension {
  return [
    autocompletion({ override: [(at) => complete(at, context)] }),
    keymap.of(completionKeymap),
    hoverTooltip((_view, offset) => wordsAt(offset, context)),
    linter(() => problems(context), { delay: 500 }),
    callHelp(context),
  ];
}

const about = ({ cell, cells }: LanguageContext) => ({ cell, cells: cells() });

async function problems(context: LanguageContext) {
  const found = await context.ask({ ...about(context), ask: 'problems' });
  return found.map(({ from, to, message }) => ({
    from,
    to,
    message,
    severity: 'warning' as const,
    source: 'TypeScript',
  }));
}

async function complete(at: CompletionContext, context: LanguageContext): Promise<CompletionResult | null> {
  const word = at.matchBefore(/[\w$]*/);
  const member = at.matchBefore(/\.[\w$]*/);
  if (!at.explicit && !member && (!word || word.from === word.to)) return null;
  const found = await context.ask({ ...about(context), ask: 'suggestions', offset: at.pos });
  if (found.length === 0) return null;
  // Whoever types `mse_loss`, as in Python, finds `mseLoss`.
  const pythonic = (text: string) => text.includes('_');
  const asked = pythonic(word?.text ?? '');
  return {
    from: word?.from ?? at.pos,
    validFor: (text) => /^[\w$]*$/.test(text) && pythonic(text) === asked,
    options: found.map(({ label, kind, library }, i) => ({
      label: asked && !pythonic(label) ? inPython(label) : label,
      displayLabel: label,
      type: completionType(kind),
      boost: -Math.min(99, i / 20),
      info: () => suggestionInfo(label, at.pos, context),
      apply: (view, completion, from, to) => accept(view, { completion, label, library, from, to }),
    })),
  };
}

interface Accepted {
  completion: Completion;
  label: string;
  library: string | undefined;
  from: number;
  to: number;
}

/** Writes a suggestion and, where its library is not imported yet, the import. */
function accept(view: EditorView, { completion, label, library, from, to }: Accepted): void {
  const written = { from, to, insert: label };
  const line = library === undefined ? null : importing(view.state.doc.toString(), label, library);
  const changes = view.state.changes([written, ...(line ? [{ from: line.at, insert: line.insert }] : [])]);
  view.dispatch({
    changes,
    selection: { anchor: changes.mapPos(to, 1) },
    annotations: pickedCompletion.of(completion),
    userEvent: 'input.complete',
  });
}

/** CodeMirror's icons, for TypeScript's kinds. */
function completionType(kind: string): Completion['type'] {
  const types: Record<string, string> = {
    const: 'variable',
    let: 'variable',
    var: 'variable',
    method: 'function',
  };
  return types[kind] ?? kind;
}

async function suggestionInfo(label: string, offset: number, context: LanguageContext): Promise<Node | null> {
  const found = await context.ask({ ...about(context), ask: 'describeSuggestion', offset, label });
  return found && words(found.signature, found.documentation);
}

async function wordsAt(offset: number, context: LanguageContext): Promise<Tooltip | null> {
  const found = await context.ask({ ...about(context), ask: 'describe', offset });
  return (
    found && {
      pos: found.from,
      end: found.to,
      above: true,
      create: () => ({ dom: words(found.signature, found.documentation) }),
    }
  );
}

function words(signature: string, documentation: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-words';
  const code = document.createElement('code');
  code.textContent = signature;
  const text = document.createElement('p');
  text.textContent = documentation;
  box.append(code, ...(documentation ? [text] : []));
  return box;
}

const setCallHelp = StateEffect.define<{ pos: number; help: CallHelp } | null>();

/** While the cursor stands in a call, shows the function's parameters, the present one in bold. */
function callHelp(context: LanguageContext): Extension {
  const shown = StateField.define<Tooltip | null>({
    create: () => null,
    update(tooltip, transaction) {
      for (const effect of transaction.effects)
        if (effect.is(setCallHelp)) return effect.value && callTooltip(effect.value.pos, effect.value.help);
      return tooltip && transaction.docChanged
        ? { ...tooltip, pos: transaction.changes.mapPos(tooltip.pos) }
        : tooltip;
    },
    provide: (field) => showTooltip.from(field),
  });
  const follow = ViewPlugin.define((view) => ({
    update({ docChanged, selectionSet, state }) {
      if (!docChanged && !(selectionSet && state.field(shown))) return;
      void askForCall(view, context);
    },
  }));
  return [shown, follow];
}

async function askForCall(view: EditorView, context: LanguageContext): Promise<void> {
  const asked: EditorState = view.state;
  const { head } = asked.selection.main;
  const help = await context.ask({ ...about(context), ask: 'callHelp', offset: head });
  if (view.state.doc !== asked.doc) return;
  view.dispatch({ effects: setCallHelp.of(help && { pos: head, help }) });
}

function callTooltip(pos: number, { before, parameter, after, documentation }: CallHelp): Tooltip {
  const create = () => {
    const dom = words('', documentation);
    const present = document.createElement('strong');
    present.textContent = parameter;
    dom.querySelector('code')?.replaceChildren(before, present, after);
    return { dom };
  };
  return { pos, above: true, create };
}
