import terms from '../../content/glossary.json' with { type: 'json' };

export interface GlossaryTerm {
  /** The term's anchor on the page. */
  id: string;
  term: string;
  text: string;
  /** The slug of the lesson that makes the term clear. */
  lesson: string;
  /** Ids of terms to read beside it. */
  see: string[];
}

/** The book's terms in alphabetical order. */
export const glossary: readonly GlossaryTerm[] = terms;

/** The term with this id, or an error that stops the build. */
export function glossaryTerm(id: string): GlossaryTerm {
  const found = glossary.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`unknown term: ${id}; add it to src/content/glossary.json`);
  return found;
}
