import { test } from '@playwright/test';
import { bookServer } from './bookServer.ts';
import { type Engine, webkit } from './engines.ts';
import { walk, walkOffline } from './engineWalk.ts';

/* The core walk in a third engine: WebKitGTK, driven through WebDriver. */

const path = process.env.WEBKIT_PATH ?? '';
test.skip(!path, 'no WebKitGTK: WEBKIT_PATH names none (npm run pages looks for one)');
test.slow();

let engine: Engine;
test.beforeEach(async () => {
  engine = await webkit(path);
});
test.afterEach(() => engine?.close());

test('WebKitGTK: a lesson, a widget, a cell, an endless loop, a training, an exercise, and the pass after a reload', async () => {
  const server = await bookServer('dist', '/');
  await walk(engine, server);
  server.close();
});

test('WebKitGTK: the book offline', async () => {
  await walkOffline(engine, await bookServer('dist', '/'));
});
