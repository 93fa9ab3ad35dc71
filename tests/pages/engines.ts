import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import puppeteer from 'puppeteer-core';
import { Browser, Builder, Capabilities, Key } from 'selenium-webdriver';

/** As much of a browser as the core walk needs, whichever protocol drives it. */
export interface Engine {
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Calls a function in the page and gives what it returns. */
  ask<T>(question: (...given: string[]) => T, ...given: string[]): Promise<T>;
  /** Sends keys to whatever has the focus. */
  type(text: string): Promise<void>;
  press(key: 'ArrowRight' | 'SelectAll'): Promise<void>;
  close(): Promise<void>;
}

/** Firefox, through WebDriver BiDi. */
export async function firefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    headless: true,
    timeout: 120_000,
    executablePath,
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  return {
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    ask: async (question, ...given) => page.evaluate(question, ...given) as never,
    type: (text) => page.keyboard.type(text),
    press: async (key) => {
      if (key === 'ArrowRight') return page.keyboard.press(key);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
    },
    close: () => browser.close(),
  };
}

/** WebKitGTK’s small browser, through WebDriver, on a screen that nobody sees. */
export async function webkit(binary: string): Promise<Engine> {
  const screen = spawn('Xvfb', ['-displayfd', '3'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = String((await once(screen.stdio[3] as NodeJS.ReadableStream, 'data'))[0]).trim();
  const port = 4_600 + (process.pid % 1_000);
  const server = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  const driver = await new Builder()
    .forBrowser(Browser.SAFARI)
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(capabilities)
    .build();
  await driver.manage().setTimeouts({ script: 120_000, pageLoad: 120_000 });
  return {
    open: (address) => driver.get(address),
    reload: () => driver.navigate().refresh(),
    ask: (question, ...given) => driver.executeScript(`return (${question})(...arguments)`, ...given),
    type: (text) => driver.actions().sendKeys(text).perform(),
    press: (key) =>
      key === 'ArrowRight'
        ? driver.actions().sendKeys(Key.ARROW_RIGHT).perform()
        : driver.actions().keyDown(Key.CONTROL).sendKeys('a').keyUp(Key.CONTROL).perform(),
    close: async () => {
      await driver.quit();
      for (const one of [server, screen]) end(one);
    },
  };
}

const end = (started: ChildProcess): void => void started.kill();
