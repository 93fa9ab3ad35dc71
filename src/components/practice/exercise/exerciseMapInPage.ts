import { readPassedCode } from '../../../progress/exercises.ts';

/** Ticks what the reader has passed, on arrival and whenever an exercise of this page passes. */
function tick(): void {
  for (const mark of document.querySelectorAll<HTMLElement>('[data-passed]'))
    mark.textContent = readPassedCode(mark.dataset.passed ?? '') === null ? '' : '✓ passed';
}

tick();
document.addEventListener('lossbook:passed', tick);
