const files = import.meta.glob<string>('../../../python/packages/**/*.py', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The text of every Python package by its path below their folder. */
export const packageTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/packages\//, ''), text]),
);
