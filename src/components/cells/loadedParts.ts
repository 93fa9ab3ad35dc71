type Parts = typeof import('./cellParts.ts');

let loaded: Parts;

/** Loads what draws a run; must have resolved before any cell runs. */
export async function loadParts(): Promise<void> {
  loaded = await import('./cellParts.ts');
}

export const parts = (): Parts => loaded;
