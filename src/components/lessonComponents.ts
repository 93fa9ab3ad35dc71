import Autoencoders from '../figures/autoencoders/Autoencoders.astro';
import OptimiserLandscape from '../figures/descent/OptimiserLandscape.astro';
import EmbeddingTrainer from '../figures/embedding/EmbeddingTrainer.astro';
import OneError from '../figures/error/OneError.astro';
import LossExplorer from '../figures/explorer/LossExplorer.astro';
import FocalBalance from '../figures/focal/FocalBalance.astro';
import AdversarialGame from '../figures/game/AdversarialGame.astro';
import OneGuess from '../figures/guess/OneGuess.astro';
import MaskPainter from '../figures/mask/MaskPainter.astro';
import OutlierPlayground from '../figures/outliers/OutlierPlayground.astro';
import ResidualReader from '../figures/residuals/ResidualReader.astro';
import ScoredExamples from '../figures/scored/ScoredExamples.astro';
import FiveSeeds from '../figures/seeds/FiveSeeds.astro';
import Softmax from '../figures/softmax/Softmax.astro';
import Stability from '../figures/stability/Stability.astro';
import TorchBatch from '../figures/torch/TorchBatch.astro';
import Venus from '../figures/venus/Venus.astro';
import Atlas from './book/atlas/Atlas.astro';
import Cite from './book/Cite.astro';
import Chooser from './book/chooser/Chooser.astro';
import DecisionTree from './book/chooser/DecisionTree.astro';
import Formula from './book/Formula.astro';
import InPyTorch from './book/InPyTorch.astro';
import LessonAnswers from './book/LessonAnswers.astro';
import NamesElsewhere from './book/NamesElsewhere.astro';
import Note from './book/Note.astro';
import Sources from './book/Sources.astro';
import Cell from './cells/Cell.astro';
import Exercise from './practice/exercise/Exercise.astro';
import ExerciseMap from './practice/exercise/ExerciseMap.astro';
import ExerciseSolution from './practice/exercise/ExerciseSolution.astro';
import Experiment from './practice/experiment/Experiment.astro';
import StabilityPredictions from './practice/predictions/StabilityPredictions.astro';
import Choice from './practice/quick-checks/Choice.astro';
import Item from './practice/quick-checks/Item.astro';
import Numeric from './practice/quick-checks/Numeric.astro';
import Option from './practice/quick-checks/Option.astro';
import Order from './practice/quick-checks/Order.astro';
import Sketch from './practice/quick-checks/Sketch.astro';
import Slip from './practice/quick-checks/Slip.astro';
import SmallCurve from './practice/quick-checks/SmallCurve.astro';
import WhichPlot from './practice/quick-checks/WhichPlot.astro';
import Surface from './practice/surface/Surface.astro';
import TrainingPanel from './practice/training-panel/TrainingPanel.astro';

/** What a lesson can use by name, without imports. */
export const lessonComponents = {
  AdversarialGame,
  Atlas,
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
  FiveSeeds,
  FocalBalance,
  Formula,
  InPyTorch,
  Item,
  LessonAnswers,
  LossExplorer,
  MaskPainter,
  NamesElsewhere,
  Note,
  Numeric,
  OneError,
  OneGuess,
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
  TorchBatch,
  TrainingPanel,
  Venus,
  WhichPlot,
};
