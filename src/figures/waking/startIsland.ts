import type { ClientDirective } from 'astro';
import { keepForLater } from './replay.ts';

type Load = Parameters<ClientDirective>[0];

/**
 * Waits for the reader, starts an island, and does again what the reader did to it meanwhile. If it breaks, what the
 * build drew stands again and can be read without it.
 */
export async function startIsland(load: Load, island: HTMLElement, wanted: Promise<void>): Promise<void> {
  const replay = keepForLater(island);
  await wanted;
  const hydrate = await load();
  const built = Array.from(island.childNodes, (part) => part.cloneNode(true));
  try {
    await hydrate();
    replay();
  } catch (error) {
    island.replaceChildren(...built);
    throw error;
  }
}
