import type { ClientDirective } from 'astro';
import { startIsland } from './startIsland.ts';

/** Resolves once any of the elements is within 300 px of the screen. */
function near(elements: Iterable<Element>): Promise<void> {
  return new Promise((resolve) => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        resolve();
      },
      { rootMargin: '300px' },
    );
    for (const element of elements) watch.observe(element);
  });
}

/** `client:near`: like Astro’s `client:visible`, which keeps the failure of an island to itself. A figure’s section has no box of its own. */
const nearDirective: ClientDirective = (load, _, island) =>
  startIsland(load, island, near(island.querySelectorAll(':scope > *, :scope > section > *')));

export default nearDirective;
