import symptoms from '../../../content/symptoms.json' with { type: 'json' };
import synonyms from '../../../content/synonyms.json' with { type: 'json' };
import { catalogue } from '../../../losses/index.ts';
import type { NamedPlace } from './names.ts';

/** Every loss under the names that it has here, in other libraries and among people; every symptom under its phrases. */
export function namedPlaces(): NamedPlace[] {
  const losses = catalogue.map(({ id, title, functionName, names }) => ({
    url: `reference/${functionName}/#formula`,
    title,
    kind: 'Formula',
    names: [
      title,
      functionName,
      id,
      ...Object.values(names).flatMap((name) => (name ? [name] : [])),
      ...synonymsOf(id),
    ],
  }));
  const known = new Set(catalogue.map(({ id }) => id));
  const unknown = synonyms.flatMap(({ leads }) => leads).filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new Error(`src/content/synonyms.json leads to losses that there are not: ${unknown.join(', ')}`);
  return [
    ...losses,
    ...symptoms.map(({ id, title, says }) => ({
      url: `symptoms/#${id}`,
      title,
      kind: 'Symptom',
      names: [],
      says,
    })),
  ];
}

const synonymsOf = (id: string): string[] =>
  synonyms.flatMap(({ names, leads }) => (leads.includes(id) ? names : []));
