import { type DType, isFloat } from './dtype.ts';
import { fixed, scientific } from './formatting.ts';
import type { Value } from './value.ts';

/* PyTorch's print options: digits, elements before a tensor is shortened, those left at each edge, characters a line. */
const digits = 4;
const threshold = 1000;
const edge = 3;
const line = 80;
const prefix = 'tensor(';

/** A tensor as PyTorch prints it. */
export function tensorText(value: Value): string {
  const { shape, dtype } = value;
  const elements = Array.from(value.data.dataSync());
  const suffixes: string[] = [];
  if (elements.length === 0 && shape.length !== 1)
    suffixes.push(`size=(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`);
  if (!['float32', 'int64', 'bool'].includes(dtype) || (elements.length === 0 && dtype !== 'float32'))
    suffixes.push(`dtype=torch.${dtype}`);
  if (value.gradFn) suffixes.push(`grad_fn=<${value.gradFn}>`);
  else if (value.requiresGrad) suffixes.push('requires_grad=True');
  return withSuffixes(elements.length === 0 ? '[]' : nestedText(elements, shape, dtype), suffixes);
}

function nestedText(elements: readonly number[], shape: readonly number[], dtype: DType): string {
  const isLong = elements.length > threshold;
  const shown = isLong ? edges(elements, shape) : elements;
  const { width, write } = isFloat(dtype) ? floats(shown) : wholes(elements, shown, dtype);
  const text = (from: number, sizes: readonly number[], indent: number): string => {
    const [size = 1, ...inner] = sizes;
    if (sizes.length === 0) return write(elements[from] as number);
    const step = inner.reduce((a, b) => a * b, 1);
    const parts = places(size, isLong).map((i) =>
      i === null ? (inner.length > 0 ? '...' : ' ...') : text(from + i * step, inner, indent + 1),
    );
    if (inner.length > 0) return `[${parts.join(`,${'\n'.repeat(inner.length)}${' '.repeat(indent + 1)}`)}]`;
    const each = Math.max(1, Math.floor((line - indent) / (width + 2)));
    const lines = Array.from({ length: Math.ceil(parts.length / each) }, (_, i) =>
      parts.slice(i * each, (i + 1) * each).join(', '),
    );
    return `[${lines.join(`,\n${' '.repeat(indent + 1)}`)}]`;
  };
  return text(0, shape, prefix.length);
}

/** Which elements of an axis are shown; `null` for those left out. */
const places = (size: number, isLong: boolean): (number | null)[] => {
  const all = Array.from({ length: size }, (_, i) => i);
  return isLong && size > 2 * edge ? [...all.slice(0, edge), null, ...all.slice(-edge)] : all;
};

function edges(elements: readonly number[], shape: readonly number[]): number[] {
  const [size = 1, ...inner] = shape;
  if (shape.length === 0) return [...elements];
  const step = inner.reduce((a, b) => a * b, 1);
  return places(size, true).flatMap((i) =>
    i === null ? [] : edges(elements.slice(i * step, (i + 1) * step), inner),
  );
}

interface Writer {
  width: number;
  write(element: number): string;
}

function wholes(_all: readonly number[], shown: readonly number[], dtype: DType): Writer {
  const plain = (x: number) => (dtype === 'bool' ? (x ? 'True' : 'False') : String(x));
  const width = Math.max(1, ...shown.map((x) => plain(x).length));
  return { width, write: (x) => plain(x).padStart(width) };
}

function floats(shown: readonly number[]): Writer {
  const sized = shown.filter((x) => Number.isFinite(x) && x !== 0);
  const sizes = sized.map(Math.abs);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const areWhole = sized.every((x) => x === Math.ceil(x));
  const isWide = sized.length > 0 && (most / least > 1000 || most > 1e8 || (!areWhole && least < 1e-4));
  const bare = (x: number): string => {
    if (!Number.isFinite(x)) return Number.isNaN(x) ? 'nan' : x > 0 ? 'inf' : '-inf';
    if (isWide) return scientific(x, digits);
    return areWhole ? `${fixed(x, 0)}.` : fixed(x, digits);
  };
  const signed = (x: number) => (Object.is(x, -0) ? `-${bare(0)}` : bare(x));
  const width = Math.max(1, ...sized.map((x) => signed(x).length));
  return { width, write: (x) => signed(x).padStart(width) };
}

function withSuffixes(text: string, suffixes: readonly string[]): string {
  let whole = prefix + text;
  let last = whole.length - whole.lastIndexOf('\n') - 1 + 1;
  for (const suffix of suffixes) {
    if (last + suffix.length + 2 > line) {
      whole += `,\n${' '.repeat(prefix.length)}${suffix}`;
      last = prefix.length + suffix.length;
    } else {
      whole += `, ${suffix}`;
      last += suffix.length + 2;
    }
  }
  return `${whole})`;
}
