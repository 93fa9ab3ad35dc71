import { expect, test } from '@playwright/test';
import { cellOf, outputOf, runCode } from './cellActions.ts';

// These attempts provoke violations of the policy, which the shared fixtures forbid; so they do without them.

/** What Python could try through JavaScript; each must say why not. */
const ways: Record<string, string> = {
  fetch: 'js.fetch("http://localhost/")',
  'fetch of this host': 'js.fetch("/api/x")',
  XMLHttpRequest: 'js.XMLHttpRequest.new()',
  WebSocket: 'js.WebSocket.new("ws://localhost/")',
  Worker: 'js.Worker.new("/x.js")',
  eval: 'js.eval("1")',
  Function: 'js.Function.new("return 1")()',
  document: 'js.document.title',
  indexedDB: 'js.indexedDB.open("x")',
  postMessage: 'js.postMessage("x")',
};

const program = (way: string) => `import js
answer = ${way}
if hasattr(answer, "then"):
    answer.then(lambda _: print("reached"), lambda _: print("refused"))
else:
    print("reached")
`;

test('import js reaches nothing that the worker has not', async ({ page }) => {
  test.slow();
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'pytorch-huber');
  await runCode(cell, program('js.Math.sqrt(4)'));
  await expect(outputOf(cell)).toHaveText('reached');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const [name, way] of Object.entries(ways)) {
    await runCode(cell, program(way));
    await expect(cell, name).toHaveAttribute('data-state', /failed|done/);
    await expect(outputOf(cell), name).toHaveText(/refused|Line 2|could not go on/);
    await expect(outputOf(cell), name).not.toContainText('reached');
  }
  expect(asked.filter((url) => url.includes('/api/') || url.includes('x.js'))).toEqual([]);
  // Whatever the attempts broke was theirs alone.
  await runCode(cell, 'import torch\ntorch.ones(2)');
  await expect(outputOf(cell)).toHaveText('tensor([1., 1.])');
});
