import { existsSync, statSync } from 'node:fs';
import { link } from '../../shell/link.ts';

const files = { train: 'data/cifar10-train.bin', test: 'data/cifar10-test.bin' };

/** Path of the subset that `npm run data -- cifar10` wrote, read at build; `null` if there is none. */
export function imageSubset(): { train: string; test: string; megabytes: number } | null {
  const paths = [files.train, files.test].map((file) => `public/${file}`);
  if (!paths.every((path) => existsSync(path))) return null;
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  return { train: link(files.train), test: link(files.test), megabytes: Math.round(bytes / 1e5) / 10 };
}
