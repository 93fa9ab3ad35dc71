import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { smallPython } from './smallPython.ts';

/** Gives what is imported as `FILE.py?python` as a text without its comments. */
export const pythonPackages = (): Plugin => ({
  name: 'lossbook:python-packages',
  enforce: 'pre',
  load: {
    filter: { id: /\.py\?python$/ },
    handler: (id) =>
      `export default ${JSON.stringify(smallPython(readFileSync(id.replace(/\?.*$/, ''), 'utf8')))};`,
  },
});
