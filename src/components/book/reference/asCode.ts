/** A value as one would write it in TypeScript, on one line: `{ delta: 2, reduction: 'none' }`. */
export function asCode(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(asCode).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).map(([name, member]) => `${name}: ${asCode(member)}`);
    return `{ ${members.join(', ')} }`;
  }
  return String(value);
}
