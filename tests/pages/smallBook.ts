import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeWorker } from '../../src/build/offlineWorker.ts';
import type { State } from '../../src/offline/messages.ts';

const page = (heading: string) =>
  `<!doctype html><html lang="en"><title>${heading}</title><h1>${heading}</h1></html>`;

/** A book of a few pages with the real service worker, which a browser keeps whole within a moment. */
export async function smallBook(base: string, name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'lossbook-small-'));
  const files = {
    'index.html': page(`${name}: first page`),
    '404.html': page(`${name}: not here`),
    'lessons/mse/index.html': page(`${name}: squared error`),
    'lessons/huber/index.html': page(`${name}: Huber`),
    'glossary/index.html': page(`${name}: glossary`),
    '_astro/chunk.js': `document.title = '${name}';`,
    'data/large.json': JSON.stringify('x'.repeat(400_000)),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const { hashes } = await writeWorker(folder, base);
  return { folder, files: Object.keys(hashes).length, remove: () => rmSync(folder, { recursive: true }) };
}

/** What the worker of a book keeps, once it is in use: the open page registers it. */
export const keptBy = (page: Page, base: string): Promise<State> =>
  page.evaluate(async (base) => {
    const registration = await navigator.serviceWorker.register(`${base}service-worker.js`, { scope: base });
    const coming = registration.installing ?? registration.waiting;
    await new Promise<void>((resolve) => {
      if (registration.active) resolve();
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'activated') resolve();
      });
    });
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<State>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    registration.active?.postMessage({ type: 'state' }, [port2]);
    return answer;
  }, base);

/** Has the worker of a book try again what is missing, as each visit does. */
export const goOn = (page: Page, base: string): Promise<void> =>
  page.evaluate(async (base) => {
    const registration = await navigator.serviceWorker.getRegistration(base);
    registration?.active?.postMessage({ type: 'goOn' });
  }, base);
