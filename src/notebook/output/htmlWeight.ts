const words = (text: string) => new Set(text.split(' '));

/** Elements that an HTML parser opens again in each paragraph or table cell until they are closed. */
const reopened = words('a b big code em font i nobr s small strike strong tt u');

const empty = words('area base br col embed hr img input link meta source track wbr');

/** Empty SVG elements; outside SVG a parser ignores the slash that closes them. */
const drawn = words('circle ellipse image line path polygon polyline rect stop text tspan use');
const drawing = words('svg g defs clippath marker mask pattern lineargradient radialgradient title');

const tag = /<(\/?)([a-z][^\s/>]*)([^>]*)/gi;

/** The cost of a piece of HTML for a page's parser. */
export interface HtmlWeight {
  /** Elements, counted as often as one that is open may be opened again. */
  elements: number;
  /** The most elements within elements. */
  depth: number;
}

/** Estimates the cost of HTML without parsing it, erring upwards; stops counting beyond `most` elements. */
export function htmlWeight(html: string, most = Number.POSITIVE_INFINITY): HtmlWeight {
  const weight = { elements: 0, depth: 0 };
  let [open, again, inDrawing, inTitle] = [0, 0, false, false];
  for (const [, slash, written = '', rest = ''] of html.matchAll(tag)) {
    const name = written.toLowerCase();
    const closes = slash !== '';
    if (name === 'title') inTitle = !closes;
    if (name === 'svg') inDrawing = !closes;
    else if (!drawing.has(name) && !drawn.has(name)) inDrawing = false;
    if (!closes) weight.elements += 1 + again;
    if (weight.elements > most) break;
    const closed = inDrawing && !inTitle && drawn.has(name) && rest.endsWith('/');
    if (closed || empty.has(name)) continue;
    const step = closes ? -1 : 1;
    open = Math.max(0, open + step);
    if (reopened.has(name)) again = Math.max(0, again + step);
    weight.depth = Math.max(weight.depth, open);
  }
  return weight;
}
