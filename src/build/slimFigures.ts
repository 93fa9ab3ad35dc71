import { optimize } from 'svgo';

/**
 * A figure drawn by src/plots, which contains no other figure; figures in cells' outputs stay as a reader's run would
 * draw them.
 */
const figures = /(?<!class="v-figure"[^>]*>)<svg[^>]* class="plot[\s\S]*?<\/svg>/g;

/** Where things stand in a figure, apart from its paths. */
const places = / (?:transform|cx|cy|x|y|x1|x2|y1|y2|width|height)="[^"]*"/g;
const long = /-?\d+\.\d{2,}(?:e[+-]?\d+)?/g;

/** No screen shows more than a tenth of a pixel. */
const rounded = (number: string) => String(Math.round(10 * Number(number)) / 10);

/** Steps from point to point instead of places, to a tenth of a pixel; level and upright runs in one. */
const paths = { name: 'convertPathData' as const, params: { floatPrecision: 1 } };

/** The page with the same figures in fewer bytes. */
export const slimFigures = (html: string): string =>
  html.replace(figures, (figure) => {
    const placed = figure.replace(places, (place) => place.replace(long, rounded));
    return optimize(placed, { plugins: [paths] }).data;
  });
