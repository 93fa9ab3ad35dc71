import type { FigureCode } from '../../figures/figureCode.ts';

document.addEventListener('figure-code', (event) => {
  const { detail, target } = event as CustomEvent<FigureCode>;
  const figure = (target as Element).closest('figure');
  if (figure) void import('./FigureCell.ts').then(({ showCode }) => showCode(figure, detail));
});
