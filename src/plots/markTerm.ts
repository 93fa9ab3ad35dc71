/** Lets parts of a figure light up with the term of the formula that they show: `markTerm(figure, '.joint', 'delta')`. */
export function markTerm(figure: SVGSVGElement, selector: string, term: string): void {
  for (const part of figure.querySelectorAll(selector)) part.setAttribute('data-term', term);
}
