/** The props of an island, which never change after it is made: read once, where Svelte would expect them to. */
export const fixed = <Props>(props: () => Props): Props => props();
