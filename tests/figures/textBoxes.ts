import { parseHTML } from 'linkedom';
import { type Anchor, type Box, overlap, textWidth } from '../../src/plots/textBox.ts';

/** A text of a drawing, and the box of what is seen of it, in pixels. */
interface Written {
  text: string;
  box: Box;
}

/** Below the line of writing: `p`, `y`, brackets, the comma's tail. */
const descends = /[gjpqyQ,;()[\]{}ϵβγημρφχψℓ|]/;

/** Every text that one panel shows, where its marks put it. */
function writtenIn(panel: string): { width: number; height: number; texts: Written[] } {
  const { document } = parseHTML(`<body>${panel}</body>`);
  const svg = document.querySelector('svg') as SVGSVGElement;
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const texts = [...svg.querySelectorAll('text')]
    .filter((text) => text.textContent?.trim() && !/rotate/.test(String(text.getAttribute('transform'))))
    .map((text) => ({ text: text.textContent ?? '', box: boxOf(text) }));
  return { width, height, texts };
}

function boxOf(text: Element): Box {
  const size = Number.parseFloat(inherited(text, 'font-size') ?? '10');
  const moved = ancestors(text).map((each) => translation(each.getAttribute('transform')));
  const x =
    sum(moved.map((by) => by[0])) +
    length(text.getAttribute('x'), size) +
    length(text.getAttribute('dx'), size);
  const line =
    sum(moved.map((by) => by[1])) +
    length(text.getAttribute('y'), size) +
    length(text.getAttribute('dy'), size);
  const content = text.textContent ?? '';
  const width = textWidth(content, size);
  const left =
    x - width * { start: 0, middle: 0.5, end: 1 }[(inherited(text, 'text-anchor') ?? 'start') as Anchor];
  const bottom = line + (descends.test(content) ? 0.21 : 0.01) * size;
  return { left, right: left + width, top: line - 0.74 * size, bottom };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function ancestors(of: Element): Element[] {
  const parent = of.parentElement;
  return of.tagName.toLowerCase() === 'svg' || !parent ? [of] : [of, ...ancestors(parent)];
}

const inherited = (of: Element, name: string) =>
  ancestors(of)
    .map((each) => each.getAttribute(name))
    .find((value) => value !== null);

function translation(transform: string | null): readonly [number, number] {
  const [, x = '0', y = '0'] = /translate\(([-\d.]+)(?:[ ,]+([-\d.]+))?\)/.exec(transform ?? '') ?? [];
  return [Number(x), Number(y)];
}

const length = (value: string | null, size: number) =>
  value === null ? 0 : Number.parseFloat(value) * (value.endsWith('em') ? size : 1);

/** What a reader of a panel would stumble over: texts on each other, and texts that leave it. */
export function collisions(panel: string): string[] {
  const { width, height, texts } = writtenIn(panel);
  const onEachOther = texts.flatMap((one, i) =>
    texts
      .slice(i + 1)
      .filter((other) => overlap(one.box, other.box) > 1.5)
      .map((other) => `“${one.text}” lies on “${other.text}”`),
  );
  const outside = texts
    .filter(({ box }) => box.left < -1 || box.right > width + 2 || box.top < -1 || box.bottom > height + 2)
    .map(({ text }) => `“${text}” leaves the figure`);
  return [...onEachOther, ...outside];
}
