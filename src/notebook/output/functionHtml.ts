import { lossParameters } from '../lossParameters.ts';
import { escapeHtml } from './escape.ts';
import { ownName } from './ownName.ts';

type Callable = (...values: never[]) => unknown;

/** A function by its name and what it takes, a class by its name. */
export function functionHtml(value: Callable): string {
  const text = String(value);
  const isClass = /^class\b/.test(text);
  const name = escapeHtml(ownName(value) || '(no name)');
  const parameters = isClass ? null : parametersOf(ownName(value), text);
  const taken = !parameters ? '' : `<span class="v-soft">(${escapeHtml(parameters)})</span>`;
  return `<span class="v-soft">${isClass ? 'class' : 'function'}</span> ${name}${taken}`;
}

function parametersOf(name: string, text: string): string | null {
  if (Object.hasOwn(lossParameters, name)) return `${lossParameters[name]}, options?`;
  const written =
    /^(?:async\s+)?(?:function\s*\*?\s*[\w$]*\s*)?\(([^()]*)\)/.exec(text) ??
    /^(?:async\s+)?([\w$]+)\s*=>/.exec(text);
  return written?.[1]?.replace(/\s+/g, ' ').trim().slice(0, longest) || null;
}

const longest = 80;
