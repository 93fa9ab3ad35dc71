/** A negative is a positive seen from the other side: turn its logit round. */
export function bce(logits: number[], target: number[], posWeight: number): number {
  return logits
    .map((x, i) => (target[i] ? { towards: x, weight: posWeight } : { towards: -x, weight: 1 }))
    .map(({ towards, weight }) => {
      const tail = Math.log(1 + Math.exp(-Math.abs(towards)));
      return weight * (towards < 0 ? tail - towards : tail);
    })
    .reduce((sum, loss) => sum + loss / logits.length, 0);
}
