/**
 * A number as HTML, NaN and infinities marked; `digits` limits it to what its precision can carry.
 *
 * @example numberHtml(0.1 + 0.2, 7) // '<span class="v-number">0.3</span>'
 */
export function numberHtml(x: number, digits?: number): string {
  if (!Number.isFinite(x))
    return `<mark class="v-nonfinite">${Number.isNaN(x) ? 'NaN' : x > 0 ? '∞' : '−∞'}</mark>`;
  const text = Object.is(x, -0) ? '-0' : String(digits === undefined ? x : Number(x.toPrecision(digits)));
  return `<span class="v-number">${text.replace('-', '−')}</span>`;
}
