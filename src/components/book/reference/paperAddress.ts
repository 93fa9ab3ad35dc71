import type { Paper } from '../../../losses/loss.ts';

/** Where a paper can be read: its DOI, its arXiv page, or the address that it gives. */
export function paperAddress({ id }: Pick<Paper, 'id'>): string {
  if (id.startsWith('10.')) return `https://doi.org/${id}`;
  if (id.startsWith('arXiv:')) return `https://arxiv.org/abs/${id.slice('arXiv:'.length)}`;
  return id;
}
