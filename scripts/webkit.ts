import { existsSync, globSync } from 'node:fs';
import { byApt, findOrInstall } from './findOrInstall.ts';

/** The small browser is driven by the driver, on a screen that nobody sees. */
const needed = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];

const find = () =>
  needed.every((path) => existsSync(path)) ? globSync('/usr/lib/*/webkit*/MiniBrowser')[0] : undefined;

/** The path of WebKitGTK's small browser, from Debian's packages; undefined where it cannot be had. */
export const webkitPath = (): string | undefined =>
  findOrInstall('WebKitGTK', find, byApt('webkit2gtk-driver xvfb'));
