/* Prints the built book as one PDF: `npm run pdf`, or some lessons of it: `npm run pdf -- huber focal`. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumPath } from './chromium.ts';
import { printBook } from './printBook.ts';
import { serveBook } from './serveBook.ts';

const file = 'lossbook.pdf';
const port = 4323;
const base = process.env.LOSSBOOK_BASE ?? '/';

if (!existsSync(process.env.LOSSBOOK_OUT ?? 'dist')) {
  console.error('There is no built book yet: run `npm run build` first.');
  process.exit(1);
}
const all = readdirSync(new URL('../src/content/lessons', import.meta.url))
  .sort()
  .map((name) => name.replace(/^\d+-/, '').replace(/\.mdx$/, ''));
const asked = process.argv.slice(2);
const unknown = asked.filter((slug) => !all.includes(slug));
if (unknown.length > 0) {
  console.error(`No lesson is called ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(1);
}
const lessons = (asked.length > 0 ? asked : all).map((id) => ({ id, path: `lessons/${id}/` }));
const chapters = asked.length > 0 ? lessons : [...lessons, { id: 'glossary', path: 'glossary/' }];

const server = await serveBook(port, base);
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const context = await browser.newContext({
  baseURL: `http://localhost:${port}${base}`,
  serviceWorkers: 'block',
});
const pdf = await printBook(await context.newPage(), chapters);
await browser.close();
await server.close();
writeFileSync(file, pdf);
console.log(`${file}: ${chapters.length} chapters, ${(pdf.length / 1e6).toFixed(1)} MB`);
