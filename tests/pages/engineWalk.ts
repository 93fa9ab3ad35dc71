import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { bookServer } from './bookServer.ts';
import type { Engine } from './engines.ts';

/** Waits until the text of an element says something, whatever stood there before. */
const says = (engine: Engine, selector: string, words: string | RegExp) =>
  expect
    .poll(() => engine.ask((where) => document.querySelector(where)?.textContent ?? '', selector), {
      timeout: 120_000,
    })
    .toMatch(words);

const stateOf = (engine: Engine, cell: string) =>
  engine.ask((where) => document.querySelector<HTMLElement>(where)?.dataset.state, cell);

const reaches = (engine: Engine, cell: string, state: string) =>
  expect.poll(() => stateOf(engine, cell), { timeout: 120_000 }).toBe(state);

/** Waits for the script of a cell, which makes its code a text field: a button pressed before that does nothing. */
const isAlive = (engine: Engine, cell: string) =>
  expect
    .poll(() => engine.ask((where) => document.querySelector(where) !== null, `${cell} [role="textbox"]`), {
      timeout: 120_000,
    })
    .toBe(true);

/** Presses the button of that name, or the element itself. */
const press = (engine: Engine, within: string, name: string) =>
  engine.ask(
    (where, wanted) => {
      const buttons = [...document.querySelectorAll<HTMLElement>(`${where} button`)];
      buttons.find((button) => button.textContent?.trim() === wanted && !button.hidden)?.click();
    },
    within,
    name,
  );

/** Types a line in place of an editor's text; the editor loads on focus. */
async function write(engine: Engine, box: string, code: string) {
  await engine.ask((where) => {
    document.querySelector(where)?.scrollIntoView({ block: 'start' });
  }, box);
  await expect
    .poll(
      () =>
        engine.ask((where) => {
          const shown = document.querySelector(where);
          const editor = shown?.querySelector('.cell-editor')?.shadowRoot?.querySelector('.cm-content');
          const place = editor ?? shown?.querySelector<HTMLElement>('.cell-code pre[role="textbox"]');
          (place as HTMLElement | undefined)?.focus();
          return Boolean(editor);
        }, box),
      { timeout: 120_000 },
    )
    .toBe(true);
  await engine.press('SelectAll');
  await engine.type(code);
}

/** What every engine must do: open, widget, cell, stop a loop, training, exercise, progress after reload, offline. */
export async function walk(engine: Engine, server: Awaited<ReturnType<typeof bookServer>>): Promise<void> {
  const cell = '[data-cell="value-and-gradient"]';
  const python = '[data-cell="pytorch-huber"]';
  const explorer = '#explorer-huber';
  const panel = '[aria-label="Training on the wages"]';
  const exercise = '#exercise-first-loss';

  await test.step('open a lesson', async () => {
    await engine.open(`${server.url}lessons/huber/`);
    await says(engine, 'h1', /^Huber loss$/);
  });

  await test.step('move a widget', async () => {
    const before = await engine.ask(
      (where) => document.querySelector(where)?.textContent,
      `${explorer} table`,
    );
    await engine.ask((where) => {
      document.querySelector<HTMLElement>(where)?.focus();
    }, `${explorer} input[type="range"]`);
    await expect
      .poll(
        () => engine.ask((where) => document.querySelectorAll(where).length, `${explorer} astro-island[ssr]`),
        {
          timeout: 120_000,
        },
      )
      .toBe(0);
    await engine.press('ArrowRight');
    await expect
      .poll(() => engine.ask((where) => document.querySelector(where)?.textContent, `${explorer} table`))
      .not.toBe(before);
  });

  await test.step('run a cell', async () => {
    await write(engine, cell, '[1, 2, 3].map((r) => r ** 2)');
    await press(engine, cell, 'Run');
    await reaches(engine, cell, 'done');
    await says(engine, `${cell} .cell-output`, /9/);
  });

  await test.step('stop a loop that never ends', async () => {
    await write(engine, cell, 'for (;;);');
    await press(engine, cell, 'Run');
    await reaches(engine, cell, 'running');
    await press(engine, cell, 'Stop');
    await reaches(engine, cell, 'stopped');
    await write(engine, cell, '"and on we go"');
    await press(engine, cell, 'Run');
    await says(engine, `${cell} .cell-output`, /and on we go/);
  });

  await test.step('run a cell in Python, and stop a loop there', async () => {
    await press(engine, python, 'Run');
    await reaches(engine, python, 'done');
    await says(engine, `${python} [data-beside]`, /^The same as PyTorch/);
    await write(engine, python, 'while True: pass');
    await press(engine, python, 'Run');
    await reaches(engine, python, 'running');
    await press(engine, python, 'Stop');
    await reaches(engine, python, 'stopped');
    await write(engine, python, 'import torch; print(torch.ones(3).sum().item())');
    await press(engine, python, 'Run');
    await says(engine, `${python} .cell-output`, /3\.0/);
  });

  await test.step('train', async () => {
    await press(engine, panel, 'Train');
    await says(engine, `${panel} [role="status"]`, /^Done/);
  });

  await test.step('pass an exercise', async () => {
    await engine.open(`${server.url}lessons/start/`);
    const solution = await readFile('src/content/exercises/first-loss/solution.ts', 'utf8');
    await write(engine, exercise, solution.replace(/\s*\n\s*/g, ' '));
    await press(engine, exercise, 'Check');
    await says(engine, `${exercise} [role="status"]`, /Passed\./);
  });

  await test.step('find the pass after a reload', async () => {
    await engine.reload();
    await engine.ask((where) => {
      document.querySelector(where)?.scrollIntoView();
    }, exercise);
    await says(engine, exercise, /✓ passed/);
  });
}

/** The whole book is kept, the host goes away, and a lesson opens, runs and knows what was passed. */
export async function walkOffline(
  engine: Engine,
  server: Awaited<ReturnType<typeof bookServer>>,
): Promise<void> {
  const cell = '[data-cell="follows"]';
  await engine.open(`${server.url}offline/`);
  await says(engine, 'main', /The whole book is kept in this browser/);
  server.close();
  await engine.open(`${server.url}lessons/start/`);
  await isAlive(engine, cell);
  await press(engine, cell, 'Run');
  await reaches(engine, cell, 'done');
  const python = '[data-cell="pytorch-huber"]';
  await engine.open(`${server.url}lessons/huber/`);
  await isAlive(engine, python);
  await press(engine, python, 'Run');
  await reaches(engine, python, 'done');
  await engine.reload();
  await says(engine, 'h1', /\S/);
}
