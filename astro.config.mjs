import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig, fontProviders } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { sayBuilt } from './scripts/sayBuilt.ts';
import { noteShippedPackages } from './scripts/shippedPackages.ts';
import { greekRange, slimFormulaFonts, slimTextFont } from './scripts/slimFonts.ts';
import { pageFinisher } from './src/build/finishPages.ts';
import { hostFiles } from './src/build/hostFiles.ts';
import { offlineWorker } from './src/build/offlineWorker.ts';
import { pythonPackages } from './src/build/pythonPackages.ts';
import { searchIndex } from './src/build/searchIndex.ts';
import { workers } from './src/build/workers.ts';
import { rehypeLongFormulas } from './src/components/book/formulas/rehypeLongFormulas.ts';
import { rehypeSpoken } from './src/components/book/formulas/rehypeSpoken.ts';
import { remarkGlossary } from './src/components/book/remarkGlossary.ts';
import { remarkLessonAnswers } from './src/components/book/remarkLessonAnswers.ts';
import { remarkNotes } from './src/components/book/remarkNotes.ts';
import { remarkCells } from './src/notebook/remarkCells.ts';

/** The policy's hash of a script that a layout inlines as it stands. */
const hashOf = (file) =>
  `sha256-${createHash('sha256')
    .update(readFileSync(new URL(file, import.meta.url)))
    .digest('base64')}`;

/** A self-hosted variable font; what stands in for it until it comes is in src/styles/fallbacks.css. */
const font = async (name, cssVariable, fallbacks, faces) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  optimizedFallbacks: false,
  options: {
    variants: await Promise.all(
      faces.map(async ([style, file, script = 'latin']) => ({
        weight: '400 700',
        style,
        display: 'swap',
        src: [await slimTextFont(file, script)],
        ...(script === 'greek' && { unicodeRange: greekRange }),
      })),
    ),
  },
});

await slimFormulaFonts();

/**
 * Client directives: `intent` hydrates at the reader's first input, `near` as the reader comes near. No island's script
 * runs before.
 */
const waking = {
  name: 'lossbook:waking',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) => {
      for (const name of ['intent', 'near'])
        addClientDirective({ name, entrypoint: `./src/figures/waking/${name}Directive.ts` });
    },
  },
};

/** The gallery, every widget on one page, is for authors: never in a build unless asked for. */
const gallery = {
  name: 'lossbook:gallery',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command === 'dev' || process.env.LOSSBOOK_GALLERY)
        injectRoute({ pattern: 'gallery', entrypoint: './src/pages/_gallery.astro' });
    },
  },
};

export default defineConfig({
  site: process.env.LOSSBOOK_SITE ?? 'http://localhost:4321',
  base: process.env.LOSSBOOK_BASE ?? '/',
  outDir: process.env.LOSSBOOK_OUT ?? './dist',
  // Styles are inlined, so that the first screen does not wait for another request.
  build: { inlineStylesheets: 'always' },
  integrations: [
    mdx(),
    svelte(),
    waking,
    gallery,
    sitemap(),
    workers(),
    pageFinisher(),
    searchIndex(),
    hostFiles(),
    offlineWorker(),
    sayBuilt,
  ],
  fonts: [
    await font(
      'Source Serif 4',
      '--font-text',
      ['Lossbook Text Fallback', 'Georgia', 'serif'],
      [
        ['normal', 'source-serif-4/files/source-serif-4-latin-wght-normal'],
        ['italic', 'source-serif-4/files/source-serif-4-latin-wght-italic'],
        ['normal', 'source-serif-4/files/source-serif-4-greek-wght-normal', 'greek'],
        ['italic', 'source-serif-4/files/source-serif-4-greek-wght-italic', 'greek'],
      ],
    ),
    await font(
      'Inter',
      '--font-ui',
      ['Lossbook Interface Fallback', 'sans-serif'],
      [
        ['normal', 'inter/files/inter-latin-wght-normal'],
        ['normal', 'inter/files/inter-greek-wght-normal', 'greek'],
      ],
    ),
    await font(
      'JetBrains Mono',
      '--font-code',
      ['Lossbook Code Fallback', 'monospace'],
      [
        ['normal', 'jetbrains-mono/files/jetbrains-mono-latin-wght-normal'],
        ['normal', 'jetbrains-mono/files/jetbrains-mono-greek-wght-normal', 'greek'],
      ],
    ),
  ],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [remarkCells, remarkMath, remarkGlossary, remarkLessonAnswers, remarkNotes],
      rehypePlugins: [
        [rehypeKatex, { output: 'htmlAndMathml', strict: 'error' }],
        rehypeSpoken,
        rehypeLongFormulas,
      ],
    }),
  },
  security: {
    csp: {
      // KaTeX positions glyphs by style attributes and Svelte sets styles by script, so style attributes alone are
      // allowed inline. A `blob:` worker inherits this policy: a reader's code can neither use eval nor reach another
      // host.
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "worker-src 'self' blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
        // Trusted Types: an HTML sink throws on a string that did not come by src/page, DOMPurify or Svelte's own
        // templates.
        "require-trusted-types-for 'script'",
        'trusted-types lossbook lossbook-workers dompurify svelte-trusted-html',
      ],
      scriptDirective: {
        resources: ["'self'", 'blob:', "'wasm-unsafe-eval'"],
        hashes: ['themeScript', 'textFace', 'missingParts', 'languageSwitch'].map((name) =>
          hashOf(`./src/layouts/${name}.js`),
        ),
      },
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  // Fonts stay files: the policy allows none from `data:` URLs.
  vite: {
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es', plugins: () => [pythonPackages()] },
    plugins: [noteShippedPackages(), pythonPackages()],
    cacheDir: '.cache/vite',
  },
});
