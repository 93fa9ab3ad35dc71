import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { cellOf, expectState, outputOf, writeCode } from './cellActions.ts';
import { expect, test } from './fixtures.ts';

const lesson = 'lessons/huber/';
const id = 'value-and-gradient';
const linkOf = (cell: string, code: string) =>
  `#cell=${cell}&code=${deflateRawSync(code).toString('base64url')}`;

test('a link opened in a tab that is on the lesson already shows its code', async ({ page }) => {
  await page.goto(lesson);
  const cell = cellOf(page, id);
  await expect(cell.getByRole('textbox')).toBeVisible();
  for (const code of ["'one'", "'two'"]) {
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      linkOf(id, code),
    );
    await expect(cell.locator('.cell-code')).toHaveText(code);
    await expect(cell.getByRole('status')).toContainText('Code from a link');
  }
});

test('a link to a cell that is not there says so, and gives its code to whoever wants it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(lesson + linkOf('no-such-cell', "'here I am'"));
  const notice = page.locator('.cell-notice');
  await expect(notice).toContainText('a cell “no-such-cell”, which this lesson does not have');
  await notice.getByRole('button', { name: 'Copy its code' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("'here I am'");
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toHaveCount(0);
});

test('a link that names no cell at all says that it cannot be read', async ({ page }) => {
  await page.goto(`${lesson}#cell=%3Cb%3E&code=abc`);
  await expect(page.locator('.cell-notice')).toContainText('cannot be read');
});

test('code of a link shows what it hides: characters by their number, walls and ends of lines in words', async ({
  page,
}) => {
  const code = `const a = '\u202e';${' '.repeat(4_000)}a;${'\n'.repeat(3_000)}'here\u200b'`;
  await page.goto(lesson + linkOf(id, code));
  const cell = cellOf(page, id);
  const status = cell.getByRole('status');
  await expect(status).toContainText('2 characters that cannot be seen');
  await expect(status).toContainText('it goes on in line 3,001');
  await expect(status).toContainText('line 1 is 4,015 characters long');
  const marks = cell.locator('.hidden-character');
  await expect(marks).toHaveCount(2);
  await expect(marks.first()).toHaveAttribute('data-code', 'U+202E');
  expect(await cell.locator('.cell-code pre').evaluate((box) => box.textContent)).toBe(code);
  await cell.locator('.cell-code pre').click({ position: { x: 9, y: 9 } });
  await expect(cell.locator('.cm-specialChar').first()).toHaveText('U+202E');
});

test('a link is refused for half of a character, which it would lose, with the line', async ({ page }) => {
  await page.goto(lesson);
  const cell = cellOf(page, id);
  await writeCode(cell, "1;\n'x'");
  await page.keyboard.insertText('\ud83d');
  await cell.getByRole('button', { name: 'Link' }).click();
  await expect(cell.getByRole('status')).toContainText('line 2 holds half of a character');
});

test('in a frame of another site no code of a link runs, and the reader is told why', async ({
  page,
  baseURL,
}) => {
  // A name of this machine that is another origin than the book's.
  const stranger = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><iframe width="1000" height="800" src="${baseURL}${lesson}${linkOf(id, "'it ran'")}"></iframe>`,
    );
  });
  await new Promise<void>((ready) => stranger.listen(0, 'localhost', ready));
  await page.goto(`http://localhost:${(stranger.address() as AddressInfo).port}/`);
  const frame = page.frameLocator('iframe');
  const cell = frame.locator(`[data-cell="${id}"]`);
  await expect(cell.getByRole('status')).toContainText('Code from a link');
  for (const cellId of [id, 'limits']) {
    await frame.locator(`[data-cell="${cellId}"]`).getByRole('button', { name: 'Run' }).click();
    await expect(frame.locator(`[data-cell="${cellId}"]`)).toHaveAttribute('data-state', 'stopped');
  }
  await expect(cell.getByRole('status')).toContainText('inside a page of another site');
  await expect(
    frame.locator('.cell-notice').getByRole('button', { name: 'Open it by itself' }),
  ).toBeVisible();
  await expect(outputOf(cell)).not.toContainText('it ran');
  stranger.closeAllConnections();
  stranger.close();
});

test('a class whose name is an object, and an error whose place is none, are shown like others', async ({
  page,
}) => {
  await page.goto(lesson);
  const cell = cellOf(page, id);
  await writeCode(
    cell,
    `class Odd { static override name = {} as never; x = 1 }
display(new Odd());
const error = await import('nowhere' as string).catch((thrown: unknown) => thrown) as any;
for (const position of [{ line: '<img>' }, { line: NaN, column: NaN }, { line: 1, column: -5 }, 7])
  setTimeout(() => { Object.defineProperty(error, 'position', { value: position, configurable: true }); throw error; });
await new Promise((done) => setTimeout(done, 300));
Object.defineProperty(error, 'position', { value: { line: 5e6, column: 2 }, configurable: true });
throw error;`,
  );
  await page.keyboard.press('Shift+Enter');
  await expectState(cell, 'failed');
  await expect(outputOf(cell)).toContainText('x: 1');
  await expect(outputOf(cell)).toContainText('There is no "nowhere" to import here.');
  await expect(cell.getByRole('status')).not.toContainText('img');
});
