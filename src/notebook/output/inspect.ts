import { visible } from '../hiddenCharacters.ts';
import { escapeHtml } from './escape.ts';
import { functionHtml } from './functionHtml.ts';
import { cutText, foldedText } from './longText.ts';
import { numberHtml } from './numberHtml.ts';
import { ownName, read } from './ownName.ts';
import { isTensor, tensorTitle } from './tensorHtml.ts';

const previewEntries = 8;
const chunk = 100;
const mostEntries = 2_000;
const deepest = 6;

/** A value as a collapsible tree; small and flat ones stand in one line. */
export function inspect(value: unknown, ancestors: readonly object[] = []): string {
  if (typeof value === 'string') return `<span class="v v-text">${foldedText(quoted(value))}</span>`;
  const line = preview(value, 2);
  if (!isBranch(value) || ancestors.length >= deepest) return `<span class="v">${line}</span>`;
  if (ancestors.includes(value)) return '<span class="v v-soft">the same object again</span>';
  const entries = entriesOf(value);
  if (entries.length === 0 || isFlat(value, entries)) return `<span class="v">${line}</span>`;
  return `<details class="v"><summary>${line}</summary>${branches(entries, [...ancestors, value])}</details>`;
}

/** A value in one line, cut where it is long. */
export function preview(value: unknown, depth = 1): string {
  switch (typeof value) {
    case 'number':
      return numberHtml(value);
    case 'string':
      return `<span class="v-text">${cutText(quoted(value))}</span>`;
    case 'bigint':
      return `<span class="v-number">${value}n</span>`;
    case 'function':
      return functionHtml(value as (...values: never[]) => unknown);
    case 'object':
      return value === null ? '<span class="v-word">null</span>' : objectPreview(value, depth);
    default:
      return `<span class="v-word">${escapeHtml(String(value))}</span>`;
  }
}

const isBranch = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Date) && !(value instanceof RegExp);

function objectPreview(value: object, depth: number): string {
  if (isTensor(value)) return `<span class="v-soft">${escapeHtml(tensorTitle(value))}</span>`;
  if (value instanceof Error) return escapeHtml(visible(errorLine(value)));
  if (value instanceof Promise) return '<span class="v-soft">a promise: write await before it</span>';
  if (value instanceof Date || value instanceof RegExp) return escapeHtml(String(value));
  const entries = entriesOf(value);
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  const name = titleOf(value);
  if (depth === 0) return `${name}${open}${entries.length > 0 ? '…' : ''}${close}`;
  const shown = entries
    .slice(0, previewEntries)
    .map(([key, entry]) => (isList(value) ? '' : `${keyHtml(key)}: `) + preview(entry, depth - 1));
  if (entries.length > previewEntries) shown.push('…');
  return `${name}${open}${shown.join(', ')}${close}`;
}

/** A text as one writes it in code, what does not show written out too. */
const quoted = (text: string): string => visible(JSON.stringify(text));

function errorLine(error: Error): string {
  try {
    return `${error.name}: ${error.message}`;
  } catch {
    return 'Error';
  }
}

/** `Float32Array(3) `, `Map(2) `, `Point `; nothing for plain objects and short lists. */
function titleOf(value: object): string {
  const name = ownName(read(value, 'constructor'));
  const size = isList(value)
    ? value.length
    : value instanceof Map || value instanceof Set
      ? value.size
      : null;
  if (name === 'Array' && (size ?? 0) <= previewEntries) return '';
  if (name === 'Object' || name === '') return '';
  return `<span class="v-soft">${escapeHtml(size === null ? name : `${name}(${size})`)}</span> `;
}

const isList = (value: object): value is ArrayLike<unknown> & object =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

function entriesOf(value: object): [string, unknown][] {
  if (isList(value)) return Array.from(value as ArrayLike<unknown>, (entry, i) => [String(i), entry]);
  if (value instanceof Map) return [...value].map(([key, entry]) => [String(key), entry]);
  if (value instanceof Set) return [...value].map((entry, i) => [String(i), entry]);
  return Object.keys(value).map((key) => [key, read(value, key)]);
}

const isFlat = (value: object, entries: [string, unknown][]): boolean =>
  entries.length <= previewEntries &&
  !(value instanceof Error) &&
  entries.every(([, entry]) => (typeof entry === 'string' ? entry.length < 40 : !isBranch(entry)));

function branches(entries: [string, unknown][], ancestors: readonly object[]): string {
  const groups: string[] = [];
  for (let start = 0; start < Math.min(entries.length, mostEntries); start += chunk) {
    const items = entries
      .slice(start, start + chunk)
      .map(([key, entry]) => `<li>${keyHtml(key)}: ${inspect(entry, ancestors)}</li>`);
    const list = `<ul>${items.join('')}</ul>`;
    const end = Math.min(start + chunk, entries.length) - 1;
    groups.push(start === 0 ? list : `<details><summary>${start} … ${end}</summary>${list}</details>`);
  }
  if (entries.length > mostEntries)
    groups.push(
      `<p class="v-soft">… ${(entries.length - mostEntries).toLocaleString('en')} more; slice shows them</p>`,
    );
  return groups.join('');
}

const keyHtml = (key: string): string => `<span class="v-key">${escapeHtml(key)}</span>`;
