import type { ClientDirective } from 'astro';

type Load = Parameters<ClientDirective>[0];

/** Starts an island; if it breaks, what the build drew stands again and can be read without it. */
export async function startIsland(load: Load, island: HTMLElement): Promise<void> {
  const hydrate = await load();
  const built = Array.from(island.childNodes, (part) => part.cloneNode(true));
  try {
    await hydrate();
  } catch (error) {
    island.replaceChildren(...built);
    throw error;
  }
}
