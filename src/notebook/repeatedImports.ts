import ts from 'typescript';

/**
 * Blanks out of a cell what an earlier cell imports already under the same name, so that the cells make one module.
 *
 * @param seen the imports so far, by local name; this cell's are added.
 */
export function withoutRepeatedImports(source: string, seen: Map<string, string>): string {
  const file = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ES2024);
  let text = source;
  const blank = (start: number, end: number) => {
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
  };
  const repeats = (local: string, origin: string) => {
    const known = seen.get(local);
    if (known === undefined) seen.set(local, origin);
    return known === origin;
  };
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !statement.importClause) continue;
    const library = statement.moduleSpecifier.getText(file).slice(1, -1);
    const { name, namedBindings } = statement.importClause;
    if (name && repeats(name.text, `${library} default`)) blank(statement.getStart(file), statement.end);
    if (
      namedBindings &&
      ts.isNamespaceImport(namedBindings) &&
      repeats(namedBindings.name.text, `${library} *`)
    )
      blank(statement.getStart(file), statement.end);
    if (namedBindings && ts.isNamedImports(namedBindings)) {
      for (const element of namedBindings.elements) {
        const imported = (element.propertyName ?? element.name).text;
        if (!repeats(element.name.text, `${library} ${imported}`)) continue;
        const comma = /^\s*,/.exec(text.slice(element.end))?.[0].length ?? 0;
        blank(element.getStart(file), element.end + comma);
      }
    }
  }
  return text;
}
