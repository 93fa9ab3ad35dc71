import { expect, test } from '@playwright/test';
import { bookServer } from './bookServer.ts';
import { drawn, hostileLink } from './criticalChain.ts';
import { type Engine, firefox, webkit } from './engines.ts';
import { walk, walkOffline } from './engineWalk.ts';

/* The core walk in two more engines, and hostile code: Firefox, through WebDriver BiDi, and WebKitGTK, through WebDriver. */

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

    test('code of a link and one press of Run bring nothing to life', async () => {
      // Not yet understood: the book says there that the link was cut short, so no code of it can run at all.
      test.skip(name === 'WebKitGTK', 'in WebKitGTK a packed link cannot be read');
      const id = 'value-and-gradient';
      const server = await bookServer('dist', '/');
      await engine.open(`${server.url}lessons/huber/${hostileLink(id)}`);
      const ask = <T>(question: (cell: string) => T) => engine.ask(question, `[data-cell="${id}"]`);
      const within = { timeout: 120_000 };
      await expect
        .poll(() => ask((cell) => document.querySelector(`${cell} .cell-status`)?.textContent), within)
        .toMatch(/Code from a link/);
      const title = await ask(() => document.title);
      await ask((cell) => document.querySelector<HTMLElement>(`${cell} [data-do="run"]`)?.click());
      await expect
        .poll(() => ask((cell) => document.querySelector<HTMLElement>(cell)?.dataset.state), within)
        .toBe('failed');
      const found = await ask((cell) => {
        const box = document.querySelector(`${cell} .cell-controls`) as HTMLElement;
        return [
          box.querySelectorAll('label.control').length,
          box.querySelectorAll(':not(label, span, input, output, select, option)').length,
          document.title,
          location.pathname,
        ];
      });
      expect(found).toEqual([drawn, 0, title, '/lessons/huber/']);
      server.close();
    });

    test('the book offline', async () => {
      await walkOffline(engine, await bookServer('dist', '/'));
    });
  });
}
