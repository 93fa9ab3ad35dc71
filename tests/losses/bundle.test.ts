import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/losses/index.ts';

/** Brotli bytes that one loss may add to a page that has tfjs-core. */
const budget = 6 * 1024;

/** What a page gets that imports one name of the module, without tfjs-core. */
async function bundled(name: string): Promise<string> {
  const entry = 'only-one-loss.js';
  const module = resolve('src/losses/index.ts');
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry, formats: ['es'], fileName: 'loss' },
      rolldownOptions: { external: ['@tensorflow/tfjs-core'], output: { minify: true } },
    },
    plugins: [
      {
        name: 'one-loss',
        resolveId: (id) => (id.endsWith(entry) ? `\0${entry}` : undefined),
        load: (id) => (id.endsWith(entry) ? `export { ${name} } from ${JSON.stringify(module)}` : undefined),
      },
    ],
  });
  const [{ output }] = result as [Rolldown.RolldownOutput];
  return output.map((each) => (each.type === 'chunk' ? each.code : '')).join('\n');
}

describe.each(catalogue.map((entry) => entry.functionName))('%s', (functionName) => {
  test('bundles within 6 KB and without its catalogue entry or another loss’s', async () => {
    const code = await bundled(functionName);
    expect(brotliCompressSync(code).length).toBeLessThanOrEqual(budget);
    for (const { summary } of catalogue) expect(code).not.toContain(summary);
  });
});
