import Cell from './Cell.astro';
import Cite from './Cite.astro';
import Formula from './Formula.astro';
import InPyTorch from './InPyTorch.astro';
import LossExplorer from './LossExplorer.astro';
import NamesElsewhere from './NamesElsewhere.astro';
import Note from './Note.astro';
import OutlierPlayground from './OutlierPlayground.astro';
import Sources from './Sources.astro';
import TrainingPanel from './TrainingPanel.astro';
import Venus from './Venus.astro';

/** What a lesson can use by name, without imports. */
export const lessonComponents = {
  Cell,
  Cite,
  Formula,
  InPyTorch,
  LossExplorer,
  NamesElsewhere,
  Note,
  OutlierPlayground,
  Sources,
  TrainingPanel,
  Venus,
};
