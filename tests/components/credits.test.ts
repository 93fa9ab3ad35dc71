import { expect, test } from 'vitest';
import { packageOf } from '../../scripts/shippedPackages.ts';
import { creditOf } from '../../src/components/shell/credits.ts';

test('the package of a module is the innermost one, with its scope', () => {
  expect(packageOf('/book/node_modules/svelte/src/index.js')).toBe('svelte');
  expect(packageOf('/book/node_modules/a/node_modules/@scope/b/c.js')).toBe('@scope/b');
  expect(packageOf('/book/src/losses/huber.ts')).toBeUndefined();
});

test('a package is credited with its version, its licence and the licence’s words', () => {
  const { licence, text, version } = creditOf('katex');
  expect(licence).toBe('MIT');
  expect(text).toContain('Permission is hereby granted');
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('a package that is not there cannot be credited', () => {
  expect(() => creditOf('no-such-package')).toThrow('no-such-package');
});
