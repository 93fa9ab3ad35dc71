/**
 * Props of an island, read once: they never change, and Svelte warns about reading reactive props outside an effect.
 */
export const fixed = <Props>(props: () => Props): Props => props();
