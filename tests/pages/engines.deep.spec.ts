import { test } from '@playwright/test';
import { bookServer } from './bookServer.ts';
import { type Engine, firefox, webkit } from './engines.ts';
import { walk, walkOffline } from './engineWalk.ts';

/* The core walk in two more engines: Firefox, driven through WebDriver BiDi, and WebKitGTK, through WebDriver. */

for (const { name, variable, start } of [
  { name: 'Firefox', variable: 'FIREFOX_PATH', start: firefox },
  { name: 'WebKitGTK', variable: 'WEBKIT_PATH', start: webkit },
]) {
  test.describe(name, () => {
    const path = process.env[variable] ?? '';
    test.skip(!path, `no ${name}: ${variable} names none (npm run pages looks for one)`);
    test.slow();

    let engine: Engine;
    test.beforeEach(async () => {
      engine = await start(path);
    });
    test.afterEach(() => engine?.close());

    test('a lesson, a widget, a cell, an endless loop, a training, an exercise, and the pass after a reload', async () => {
      const server = await bookServer('dist', '/');
      await walk(engine, server);
      server.close();
    });

    test('the book offline', async () => {
      await walkOffline(engine, await bookServer('dist', '/'));
    });
  });
}
