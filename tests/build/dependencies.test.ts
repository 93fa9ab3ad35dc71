import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  resolved?: string;
  hasInstallScript?: boolean;
}

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const { dependencies = {}, devDependencies, allowScripts } = JSON.parse(read('package.json'));
const asked: Record<string, string> = { ...dependencies, ...devDependencies };
const locked: Record<string, Locked> = JSON.parse(read('package-lock.json')).packages;

const reasons = [
  ...read('docs/dependencies.md').matchAll(/^- ((?:`[^`]+`,?\s+)*`[^`]+`):\s+([^-]+)/gm),
].flatMap(([, packages = '', why = '']) =>
  [...packages.matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, why.trim()] as const),
);

test('docs/dependencies.md names every package with the reason why it is here, and no other', () => {
  expect(reasons.map(([name]) => name).sort()).toEqual(Object.keys(asked).sort());
  expect(reasons.filter(([, why]) => why.length < 6)).toEqual([]);
});

test('versions are exact', () => {
  expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lock file names no host', () => {
  expect(Object.keys(locked).filter((name) => locked[name]?.resolved)).toEqual([]);
});

test('every package that wants to run something when it is installed was decided about by name', () => {
  const wanting = Object.keys(locked).filter((name) => locked[name]?.hasInstallScript);
  const names = wanting.map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  expect(names.filter((name) => !(name in allowScripts))).toEqual([]);
});
