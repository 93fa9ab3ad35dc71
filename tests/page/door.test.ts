import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { pictureRows } from '../../src/figures/autoencoders/pictureRows.ts';
import { figureMarkup } from '../../src/page/door.ts';
import { gapFigure } from '../../src/plots/gapFigure.ts';
import { payloads } from '../hostile/payloads.ts';

/** Ways in which a text becomes part of a page, a worker or a program. */
const sinks: Readonly<Record<string, RegExp>> = {
  innerHTML: /\.(?:inner|outer)HTML\s*[+]?=(?!=)/,
  insertAdjacentHTML: /insertAdjacentHTML/,
  createContextualFragment: /createContextualFragment/,
  DOMParser: /\bDOMParser\b/,
  unsafeHTML: /(?:setHTML|parseHTML)Unsafe/,
  srcdoc: /\bsrcdoc\b/i,
  'document.write': /document\.write/,
  'a handler as text': /setAttribute(?:NS)?\([^)]*['"`]on/,
  '{@html}': /\{@html (?!drawn\()/,
  'a worker': /new (?:Shared)?Worker\((?!\s*ownWorker\()/,
  'a service worker': /serviceWorker\s*\.register\((?!\s*ownWorker\()/,
  'a script': /createElement\(\s*['"`]script/,
  'code made of text': /\bnew Function\(|\beval\(|set(?:Timeout|Interval)\(\s*['"`]/,
};

/** The files where one of them stands with a reason. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  DOMParser: ['page/door.ts'],
  // Workers of Node, at build and in the command line.
  'a worker': ['judge/nodeSandbox.ts', 'notebook/runDocument.ts'],
};

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|js|svelte|astro)$/.test(file) && !file.startsWith('content/'))
  .map((file) => ({ file, code: readFileSync(join('src', file), 'utf8') }));

test.each(Object.entries(sinks))('no source file reaches a page by %s outside the door', (name, sink) => {
  const found = sources.filter(({ code }) => sink.test(code)).map(({ file }) => file);
  expect(found.filter((file) => !allowed[name]?.includes(file))).toEqual([]);
});

test('the search for sinks finds each of them', () => {
  const examples = [
    'box.innerHTML = text',
    'box.insertAdjacentHTML("beforeend", text)',
    'range.createContextualFragment(text)',
    'new DOMParser()',
    'box.setHTMLUnsafe(text)',
    '<iframe srcdoc={text}>',
    'document.write(text)',
    "box.setAttribute('onclick', text)",
    '{@html text}',
    'new Worker(url)',
    'navigator.serviceWorker.register(url)',
    "document.createElement('script')",
    'new Function(text)',
  ];
  expect(examples.map((code) => Object.values(sinks).filter((sink) => sink.test(code)).length)).toEqual(
    examples.map(() => 1),
  );
});

test('what the book draws passes as it is', () => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const gap = gapFigure(
    { xLabel: 'residual <x>', x: [0, 1, 2], yours: [0, 1, 2], ours: [0, 1, 4] },
    480,
    document,
  ).outerHTML;
  const pictures = pictureRows([{ label: 'real', pictures: ['0123'] }], 2, 720);
  for (const html of [gap, `<div class="a">${gap}</div>${pictures}`, ''])
    expect(figureMarkup(html)).toBe(html);
});

test('nothing hostile passes for a drawing, alone or within one', () => {
  const through = payloads
    .map(({ text }) => text)
    .filter((text) => /<[a-z!?/]/i.test(text))
    .flatMap((text) => [text, `<svg>${text}</svg>`, `<svg><text>a</text></svg>${text}`])
    .filter((html) => {
      try {
        figureMarkup(html);
        return true;
      } catch {
        return false;
      }
    });
  // Elements of drawings in which the hostile texts wrap their tricks: the tricks stand in harmless attributes.
  const bare = through.map((html) => html.replace(/(?<= (?:title|v-html))="[^"]*"/g, ''));
  expect(bare.filter((html) => /on\w+=|script|href|src|style|url/i.test(html))).toEqual([]);
});

test.each([
  '<svg onload="x()"></svg>',
  '<svg><a href="#x"></a></svg>',
  '<svg><use href="http://a.example/"></use></svg>',
  '<svg><text href="javascript:x()"></text></svg>',
  '<img src="x">',
  "<p title='a'>",
  '<p title=a>',
  '<p/onclick="x()">',
  '<!-- a -->',
  '1 < 2',
])('%s is refused', (html) => {
  expect(() => figureMarkup(html)).toThrow('no drawing of the book has');
});
