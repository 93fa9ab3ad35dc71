import { existsSync } from 'node:fs';
import { byApt, findOrInstall } from './findOrInstall.ts';

const systemPaths = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const find = () => [process.env.FIREFOX_PATH, ...systemPaths].find((path) => path && existsSync(path));

/** The path of a Firefox: one that FIREFOX_PATH names, an installed one, or Debian's; undefined where none can be had. */
export const firefoxPath = (): string | undefined => findOrInstall('Firefox', find, byApt('firefox-esr'));
