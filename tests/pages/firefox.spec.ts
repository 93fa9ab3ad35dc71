import { test } from '@playwright/test';
import { bookServer } from './bookServer.ts';
import { type Engine, firefox } from './engines.ts';
import { walk, walkOffline } from './engineWalk.ts';

/* The core walk in a second engine: Firefox, driven through WebDriver BiDi. */

const path = process.env.FIREFOX_PATH ?? '';
test.skip(!path, 'no Firefox: FIREFOX_PATH names none (npm run pages looks for one)');
test.slow();

let engine: Engine;
test.beforeEach(async () => {
  engine = await firefox(path);
});
test.afterEach(() => engine?.close());

test('Firefox: a lesson, a widget, a cell, an endless loop, a training, an exercise, and the pass after a reload', async () => {
  const server = await bookServer('dist', '/');
  await walk(engine, server);
  server.close();
});

test('Firefox: the book offline', async () => {
  await walkOffline(engine, await bookServer('dist', '/'));
});
