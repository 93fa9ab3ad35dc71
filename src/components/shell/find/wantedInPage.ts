/** The search from a missing page begins with the words of the address that led there. */
const link = document.querySelector<HTMLAnchorElement>('[data-wanted]');
const words = location.pathname.split('/').filter(Boolean).at(-1)?.replace(/\W+/g, ' ').slice(0, 60).trim();
if (link && words) link.search = new URLSearchParams({ q: words }).toString();

export {};
