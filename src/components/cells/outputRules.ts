/* Allowlist for the HTML of outputs: anything not named here is removed. */
// cspell:ignoreRegExp /[\x27][^\x27]*[\x27]/g

/** Elements without behaviour, in lower case as the sanitiser has them. */
export const elements: readonly string[] = [
  ...'#text div span p pre br wbr hr blockquote q cite code samp kbd var sub sup small strong em b i u s mark del ins'.split(
    ' ',
  ),
  ...'abbr time ul ol li dl dt dd h1 h2 h3 h4 h5 h6 figure figcaption details summary'.split(' '),
  ...'table caption colgroup col thead tbody tfoot tr th td'.split(' '),
  ...'svg g path rect circle ellipse line polyline polygon text tspan textpath title desc defs clippath mask'.split(
    ' ',
  ),
  ...'pattern marker lineargradient radialgradient stop'.split(' '),
  ...'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover'.split(
    ' ',
  ),
  ...'mtable mtr mtd mstyle mpadded mphantom semantics annotation'.split(' '),
];

/** What an attribute must look like to stay, by the element that bears it. */
type Rule = (value: string, element: Element) => boolean;

const matching =
  (form: RegExp): Rule =>
  (value) =>
    form.test(value);

const anyText: Rule = (value) => value.length <= 2_000;
const ofSvg: Rule = (value, element) => element.localName === 'svg' && anyText(value, element);
const span = matching(/^([1-9]\d?|[1-4]\d\d)$/);
const bare = matching(/^(|open|reversed)$/i);

/** Elements in which references could nest and multiply what is drawn. */
const drawnWithin = 'pattern, mask, marker, clipPath';

/** A value of SVG, which is read as CSS: no escape, a few functions, and references to what the output has itself. */
const drawing: Rule = (value, element) =>
  isPlainCss(value) && !(/url\(/i.test(value) && element.closest(drawnWithin));

const ofDrawings = (
  'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit ' +
  'stroke-dasharray stroke-dashoffset opacity color stop-color stop-opacity offset transform gradienttransform ' +
  'gradientunits patterntransform patternunits patterncontentunits clippathunits maskunits maskcontentunits ' +
  'spreadmethod viewbox preserveaspectratio x y x1 x2 y1 y2 cx cy fx fy r rx ry d dx dy points pathlength rotate ' +
  'text-anchor dominant-baseline alignment-baseline baseline-shift textlength lengthadjust startoffset ' +
  'font-family font-size font-style font-weight font-variant font-stretch letter-spacing word-spacing ' +
  'text-decoration paint-order shape-rendering text-rendering vector-effect visibility display overflow ' +
  'mix-blend-mode clip-rule clip-path mask marker-start marker-mid marker-end markerwidth markerheight markerunits ' +
  'refx refy orient mathvariant displaystyle scriptlevel stretchy columnalign'
).split(' ');

export const attributes: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(ofDrawings.map((name) => [name, drawing])),
  class: anyText,
  style: anyText,
  title: anyText,
  id: matching(/^[a-z0-9-]+-\d+-\d+$/),
  href: matching(/^#[\w-]+$/),
  'xlink:href': matching(/^#[\w-]+$/),
  xmlns: matching(/^http:\/\/www\.w3\.org\/(2000\/svg|1998\/Math\/MathML)$/),
  width: isBearable,
  height: isBearable,
  role: (value, element) => value === 'img' && element.localName === 'svg',
  'aria-label': ofSvg,
  'aria-hidden': matching(/^true$/),
  'data-sort': matching(/^(NaN|[-+]?(Infinity|[\d.]+(e[-+]?\d+)?))$/),
  scope: matching(/^(col|row|colgroup|rowgroup)$/),
  colspan: span,
  rowspan: span,
  span,
  open: bare,
  reversed: bare,
  start: matching(/^-?\d{1,9}$/),
  value: matching(/^-?\d{1,9}$/),
  type: matching(/^[1aAiI]$/),
  datetime: matching(/^[\d:TZ.+-]*$/),
};

/** Classes of outputs; with others, such as those of buttons, an output could imitate the page. */
export const isClassOfOutputs = (name: string): boolean =>
  /^(v|v-.*|plot|plot-.*|shown|line|line-.*|cell-error|frame)$/.test(name);

/** Properties by which an output may look as it likes; none that fetches, moves, covers or answers. */
const properties = new Set(
  (
    'color background-color opacity fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray ' +
    'stroke-linecap stroke-linejoin font-family font-size font-style font-weight font-stretch font-variant-caps ' +
    'font-variant-numeric line-height letter-spacing word-spacing text-align text-anchor text-decoration-line ' +
    'text-decoration-style text-decoration-color text-transform text-indent text-overflow white-space ' +
    'white-space-collapse text-wrap text-wrap-mode text-wrap-style word-break overflow-wrap tab-size vertical-align ' +
    'dominant-baseline paint-order mix-blend-mode visibility display box-sizing width height min-width min-height ' +
    'max-width max-height overflow-x overflow-y margin-top margin-right margin-bottom margin-left padding-top ' +
    'padding-right padding-bottom padding-left border-collapse border-spacing border-top-left-radius ' +
    'border-top-right-radius border-bottom-left-radius border-bottom-right-radius row-gap column-gap flex-direction ' +
    'flex-wrap flex-grow flex-shrink flex-basis align-items align-content align-self justify-content justify-items ' +
    'justify-self grid-template-columns grid-template-rows grid-column-start grid-column-end grid-row-start ' +
    'grid-row-end list-style-type caption-side column-count --drawn'
  ).split(' '),
);
const ofBorders = /^border-(top|right|bottom|left)-(width|style|color)$/;

/** The style of an element, as the browser has read it and no text has been: escapes mean what they mean to it. */
export function plainStyle(style: CSSStyleDeclaration): string {
  return Array.from(style)
    .filter((name) => properties.has(name) || ofBorders.test(name))
    .map((name) => [name, style.getPropertyValue(name)] as const)
    .filter(([, value]) => value !== '' && isPlainCss(value) && !/url\(/i.test(value) && isBearable(value))
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

const functions = new Set(
  (
    'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var translate translatex translatey rotate ' +
    'scale scalex scaley skewx skewy matrix minmax repeat'
  ).split(' '),
);

const localReference = /url\(\s*(["']?)#[\w-]+\1\s*\)/gi;

/** Whether a value of CSS has no escape, no comment, none but known functions, and refers to nothing outside. */
export function isPlainCss(value: string): boolean {
  if (/[\\@{}<>;]|\/\*/.test(value) || value.length > 2_000_000) return false;
  const rest = value.replace(localReference, '');
  return Array.from(rest.matchAll(/([\w-]*)\(/g)).every(([, name = '']) => functions.has(name.toLowerCase()));
}

const mostPixels = 4_000;
const mostOfOtherUnits = 300;

/** Whether no length in a value is larger than a page can bear. */
export function isBearable(value: string): boolean {
  if (/\d[eE][-+]?\d/.test(value)) return false;
  return Array.from(value.matchAll(/([\d.]+)(px)?([a-z%]*)/gi)).every(
    ([, size, pixels, unit]) => Number(size) <= (pixels || !unit ? mostPixels : mostOfOtherUnits),
  );
}
