/** The address of a page or file of this site, wherever the site is mounted: `link('lessons/huber/')`. */
export function link(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}
