import Cite from './Cite.astro';
import Formula from './Formula.astro';
import LossExplorer from './LossExplorer.astro';
import NamesElsewhere from './NamesElsewhere.astro';
import Note from './Note.astro';
import Sources from './Sources.astro';
import Venus from './Venus.astro';

/** What a lesson can use by name, without imports. */
export const lessonComponents = {
  Cite,
  Formula,
  LossExplorer,
  NamesElsewhere,
  Note,
  Sources,
  Venus,
};
