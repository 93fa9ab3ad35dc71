import references from '../../content/references.json' with { type: 'json' };

export interface Reference {
  id: string;
  authors: string;
  title: string;
  where: string;
  year: number;
  doi?: string;
  arxiv?: string;
}

/** The source with this id; an unknown id stops the build with the list of known ones. */
export function reference(id: string): Reference {
  const found = (references as Reference[]).find((candidate) => candidate.id === id);
  if (!found) {
    const known = references.map((candidate) => candidate.id).join(', ');
    throw new Error(`unknown source: ${id} (known: ${known}); add it to src/content/references.json`);
  }
  return found;
}

/** Where a source can be read, if it has an address. */
export function addressOf({ doi, arxiv }: Reference): string | undefined {
  if (doi) return `https://doi.org/${doi}`;
  if (arxiv) return `https://arxiv.org/abs/${arxiv}`;
}

/** The first author's last name. */
export function surname({ authors }: Pick<Reference, 'authors'>): string {
  const [first = authors] = authors.split(/,| and | et al/);
  return first.trim().split(' ').at(-1) ?? first;
}
