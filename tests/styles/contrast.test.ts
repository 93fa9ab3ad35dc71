import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');
const tokens = read('src/styles/tokens.css');

const themes = ['light', 'dark'] as const;

/** The red, green and blue of a token in a theme, from 0 to 255. */
function colour(token: string, theme: (typeof themes)[number]): number[] {
  const both = new RegExp(`--${token}: light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)`).exec(tokens);
  if (!both) throw new Error(`no colour --${token}`);
  const hex = both[theme === 'light' ? 1 : 2] as string;
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** As WCAG 2 defines it. */
function luminance(rgb: number[]): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(token: string, ground: string, theme: (typeof themes)[number]): number {
  const [darker, lighter] = [token, ground]
    .map((each) => luminance(colour(each, theme)))
    .sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, token]) => token as string);

/** The colours that figures draw with; what they fill is text as often as not. */
const drawn = new Set(
  globSync('src/{plots,figures,components}/**/*.ts').flatMap((file) =>
    found(read(file), /(?:fill|stroke|colour): 'var\(--([a-z0-9-]+)\)'/g),
  ),
);
/** Halos around words, and gridlines: nothing is known by them. */
const silent = ['ground', 'rule'];
/** Axes, guides and rings, never words. */
const lines = ['control'];
/** What colours mean, and what is laid beside a loss: words of a formula or names of curves, drawn or not. */
const meanings = found(
  tokens,
  /--((?:loss|gradient|target|prediction|positive|negative|compare-\d)): light-dark/g,
);
const written = [...new Set([...drawn, ...meanings])].filter(
  (token) => !silent.includes(token) && !lines.includes(token),
);

const highlighted = new Set(
  found(read('src/styles/base.css'), /\.tok-[^{]*\{\s*color: var\(--([a-z0-9-]+)\)/g),
);

describe.each(themes)('in the %s theme', (theme) => {
  test('figures and code have colours to look at', () => {
    expect(written.length).toBeGreaterThan(8);
    expect([...highlighted].sort()).toEqual(['ink-soft', 'tint']);
  });

  test.each(written)('what a figure writes in %s can be read on the page', (token) => {
    expect(contrast(token, 'ground', theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['link-line', 'control', 'tint'])(
    'what is pressed is marked in %s so that it is seen',
    (token) => {
      for (const ground of ['ground', 'ground-faint', 'ground-raised'])
        expect(contrast(token, ground, theme), `on ${ground}`).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(lines)('a line in %s can be seen on the page', (token) => {
    expect(contrast(token, 'ground', theme)).toBeGreaterThanOrEqual(3);
  });

  test.each([...highlighted])('code in %s can be read on its ground', (token) => {
    expect(contrast(token, 'ground-faint', theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['ink', 'ink-soft', 'accent', 'warning', 'good'])(
    'text in %s can be read everywhere',
    (token) => {
      for (const ground of ['ground', 'ground-faint', 'ground-raised'])
        expect(contrast(token, ground, theme), `on ${ground}`).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('the words on a filled button can be read', () => {
    expect(contrast('on-accent', 'accent', theme)).toBeGreaterThanOrEqual(4.5);
  });
});
