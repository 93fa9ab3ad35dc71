import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

export default defineConfig({
  site: process.env.LOSSBOOK_SITE ?? 'http://localhost:4321',
  base: process.env.LOSSBOOK_BASE ?? '/',
  outDir: process.env.LOSSBOOK_OUT ?? './dist',
  trailingSlash: 'ignore',
  integrations: [mdx(), svelte()],
  markdown: {
    processor: unified({
      remarkPlugins: [remarkMath],
      rehypePlugins: [[rehypeKatex, { output: 'htmlAndMathml', strict: 'error' }]],
    }),
  },
  security: {
    csp: {
      // KaTeX positions glyphs by style attributes and Svelte sets them by script: attributes only are open.
      // A blob: worker inherits this policy, so learner code can neither eval nor reach another host.
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        'worker-src blob:',
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
      ],
      scriptDirective: { resources: ["'self'", 'blob:', "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  vite: { worker: { format: 'es' }, cacheDir: '.cache/vite' },
});
