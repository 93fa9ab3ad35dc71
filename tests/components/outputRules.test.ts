import { expect, test } from 'vitest';
import { attributes, elements, isBearable, isPlainCss } from '../../src/components/cells/outputRules.ts';

test.each([
  'none',
  '#fff',
  'currentColor',
  'rgb(1 2 3 / 50%)',
  'color-mix(in oklab, var(--accent) 20%, white)',
  'translate(3, 4) rotate(45)',
  'url(#limits-1-0)',
  'url("#a-1")',
  'M0,0L1.5e-3,2Z',
  'system-ui, sans-serif',
])('%s stays', (value) => {
  expect(isPlainCss(value)).toBe(true);
});

test.each([
  'url(http://a.example/x)',
  'url(/api/leak)',
  'url(data:image/png,)',
  'url("//a.example/#x")',
  'url(#a) url(x)',
  'u\\72l(/api/leak?x=1)',
  '\\75 rl(/api)',
  'ur/**/l(/api)',
  'image-set("x" 1x)',
  '-webkit-image-set(url(#a) 1x)',
  'cross-fade(url(x), red)',
  'element(#a)',
  'paint(x)',
  'src("x")',
  'env(x)',
  'attr(data-x)',
  'expression(1)',
  'red; background: url(x)',
  '@import "x"',
])('%s goes', (value) => {
  expect(isPlainCss(value)).toBe(false);
});

test.each(['100%', '640', '12.5px', '3em', '4000px', 'auto', '0 1px 2px'])(
  'a length of %s is bearable',
  (value) => {
    expect(isBearable(value)).toBe(true);
  },
);

test.each(['10000000', '4001px', '1e9', '1e3px', '500em', '1000vh', '9999%', '1px 99999px'])(
  'a length of %s is not',
  (value) => {
    expect(isBearable(value)).toBe(false);
  },
);

test('no element or attribute of the lists acts, leads elsewhere, names the page’s parts or speaks over them', () => {
  const outside =
    'a area audio base bdo button canvas dialog embed fieldset filter font foreignobject form frame iframe image img ' +
    'input label legend link map marquee menu meta meter object option output picture portal progress script select ' +
    'set animate slot source style template textarea track use video';
  expect(outside.split(' ').filter((name) => elements.includes(name))).toEqual([]);
  const silent =
    'action aria-controls aria-live aria-modal aria-owns autofocus background contenteditable dir draggable for form ' +
    'formaction headers hidden inert is itemid lang name onclick ping popover popovertarget poster slot src srcdoc ' +
    'srcset tabindex target translate usemap accesskey exportparts part nonce';
  expect(silent.split(' ').filter((name) => Object.hasOwn(attributes, name))).toEqual([]);
});
