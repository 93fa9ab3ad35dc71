/* The server's build draws pages and starts no worker: it needs a name for each, not a bundle of its own. */
import type { Plugin } from 'vite';

export const pageWorkersOnly = (): Plugin => ({
  name: 'lossbook:page-workers-only',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name !== 'client',
  load: { filter: { id: /\?worker&url$/ }, handler: () => 'export default "";' },
});
