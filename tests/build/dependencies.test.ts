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
  const named = reasons.map(([name]) => name);
  const says = [
    ...Object.keys(asked)
      .filter((name) => !named.includes(name))
      .map((name) => `docs/dependencies.md does not say why ${name} is here: add a line “- \`${name}\`: …”.`),
    ...named
      .filter((name) => !(name in asked))
      .map((name) => `docs/dependencies.md names ${name}, which package.json does not: drop its line.`),
    ...reasons
      .filter(([, why]) => why.length < 6)
      .map(([name]) => `docs/dependencies.md: no reason for ${name}.`),
  ];
  expect(says.join('\n')).toBe('');
  expect(new Set(named).size, 'a package is named twice').toBe(named.length);
});

test('versions are exact', () => {
  const loose = Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose, 'package.json: write these versions as 1.2.3').toEqual([]);
});

test('the lock file names no host', () => {
  expect(Object.keys(locked).filter((name) => locked[name]?.resolved)).toEqual([]);
});

test('every package that wants to run something when it is installed was decided about by name', () => {
  const wanting = Object.keys(locked).filter((name) => locked[name]?.hasInstallScript);
  const names = wanting.map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  const undecided = names.filter((name) => !(name in allowScripts));
  expect(undecided, 'packages to add to allowScripts in package.json, with true or false').toEqual([]);
});
