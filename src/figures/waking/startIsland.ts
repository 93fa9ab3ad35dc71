import type { ClientDirective } from 'astro';
import { keepForLater } from './replay.ts';

type Load = Parameters<ClientDirective>[0];

/**
 * Hydrates an island after the reader's first action and replays that action; on failure restores the server-rendered
 * HTML.
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
