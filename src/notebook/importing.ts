/** Text to put into a cell, and where. */
export interface Insertion {
  at: number;
  insert: string;
}

/** What makes a cell import a name of a library: a place in braces that it has, else a line at its top. */
export function importing(source: string, name: string, library: string): Insertion {
  const braces = new RegExp(`(import\\s*\\{[^}]*?)(,?\\s*)\\}\\s*from\\s*['"]${library}['"]`).exec(source);
  if (!braces) return { at: 0, insert: `import { ${name} } from '${library}';\n` };
  return { at: braces.index + (braces[1] ?? '').length, insert: `, ${name}` };
}

/** A name as Python writes it: `smoothL1Loss` is `smooth_l1_loss`. */
export const inPython = (name: string): string =>
  name
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase();
