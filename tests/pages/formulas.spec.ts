import { parseHTML } from 'linkedom';
import { expect, test } from './fixtures.ts';
import { pages } from './pages.ts';

for (const path of pages.filter((path) => path.startsWith('lessons/') || path.startsWith('reference/h'))) {
  test(`every formula on /${path} is there as MathML and in words`, async ({ request }) => {
    const { document } = parseHTML(await (await request.get(path)).text());
    const formulas = [...document.querySelectorAll('.katex')];
    const silent = formulas.filter((formula) => {
      const math = formula.querySelector('math');
      return (
        !math?.querySelector('mi, mn, mo, mtext') || !/[a-z0-9]/i.test(math.getAttribute('aria-label') ?? '')
      );
    });
    expect(silent.map((formula) => formula.textContent)).toEqual([]);
  });
}
