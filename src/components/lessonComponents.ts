import AdversarialGame from './AdversarialGame.astro';
import Autoencoders from './Autoencoders.astro';
import Cell from './Cell.astro';
import Cite from './Cite.astro';
import Chooser from './chooser/Chooser.astro';
import DecisionTree from './chooser/DecisionTree.astro';
import EmbeddingTrainer from './EmbeddingTrainer.astro';
import Exercise from './Exercise.astro';
import ExerciseMap from './ExerciseMap.astro';
import ExerciseSolution from './ExerciseSolution.astro';
import Experiment from './experiment/Experiment.astro';
import FocalBalance from './FocalBalance.astro';
import Formula from './Formula.astro';
import InPyTorch from './InPyTorch.astro';
import LessonAnswers from './LessonAnswers.astro';
import LossExplorer from './LossExplorer.astro';
import LossTable from './LossTable.astro';
import MaskPainter from './MaskPainter.astro';
import NamesElsewhere from './NamesElsewhere.astro';
import Note from './Note.astro';
import OptimiserLandscape from './OptimiserLandscape.astro';
import OutlierPlayground from './OutlierPlayground.astro';
import Choice from './quick-checks/Choice.astro';
import Item from './quick-checks/Item.astro';
import Numeric from './quick-checks/Numeric.astro';
import Option from './quick-checks/Option.astro';
import Order from './quick-checks/Order.astro';
import Sketch from './quick-checks/Sketch.astro';
import Slip from './quick-checks/Slip.astro';
import SmallCurve from './quick-checks/SmallCurve.astro';
import WhichPlot from './quick-checks/WhichPlot.astro';
import ResidualReader from './ResidualReader.astro';
import ScoredExamples from './ScoredExamples.astro';
import Softmax from './Softmax.astro';
import Sources from './Sources.astro';
import Stability from './Stability.astro';
import StabilityPredictions from './StabilityPredictions.astro';
import Surface from './surface/Surface.astro';
import TrainingPanel from './TrainingPanel.astro';
import Venus from './Venus.astro';

/** What a lesson can use by name, without imports. */
export const lessonComponents = {
  AdversarialGame,
  Autoencoders,
  Cell,
  Choice,
  Chooser,
  Cite,
  DecisionTree,
  EmbeddingTrainer,
  Exercise,
  ExerciseMap,
  ExerciseSolution,
  Experiment,
  FocalBalance,
  Formula,
  InPyTorch,
  Item,
  LessonAnswers,
  LossExplorer,
  LossTable,
  MaskPainter,
  NamesElsewhere,
  Note,
  Numeric,
  OptimiserLandscape,
  Option,
  Order,
  OutlierPlayground,
  ResidualReader,
  ScoredExamples,
  Sketch,
  Slip,
  SmallCurve,
  Softmax,
  Sources,
  Stability,
  StabilityPredictions,
  Surface,
  TrainingPanel,
  Venus,
  WhichPlot,
};
