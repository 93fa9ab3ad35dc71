import {
  between,
  cutTo,
  listOf,
  oneOf,
  orNull,
  type Parser,
  record,
  text,
  variants,
  whole,
} from '../../notebook/parsers.ts';
import { type Backend, backendNames } from '../backendWords.ts';
import type { Trial } from '../experiments/experiment.ts';
import type { Epoch } from '../fit.ts';
import type { PictureMetrics } from '../runs/pictureRun.ts';
import type { WagesMetrics } from '../runs/wagesRun.ts';
import { entriesOf, number, perhaps } from './parsers.ts';
import type { Kind, Steps } from './protocol.ts';

/* Reads what a worker sends that a reader's code runs in: no kind of step has more than is named here. */

const numbers = (most: number) => listOf(number, most);
const name = text(100);
const outcome = oneOf('finished', 'stopped', 'diverged');

const backendName = oneOf(...backendNames);
const backend = record<Backend>({
  name: backendName,
  reason: cutTo(500),
  passedOver: listOf(record({ name: backendName, because: cutTo(500) }), 10) as Parser<Backend['passedOver']>,
});
const computing = { backend };

const epochOf = <Metrics>(metrics: Parser<Metrics>) =>
  record<Epoch<Metrics>>({ epoch: whole(0), trainLoss: orNull(number), metrics });

const wagesEpoch = epochOf(
  record<WagesMetrics>({
    medianAbsoluteError: number,
    meanAbsoluteError: number,
    rootMeanSquaredError: number,
    line: record({ atZero: number, perYear: number }),
  }),
);

const trialAlways = record<Omit<Trial, 'curve' | 'confusion'>>({
  loss: name,
  seed: number,
  outcome,
  measures: entriesOf(number, 50),
  course: numbers(10_000),
});
const trialPerhaps = perhaps<Required<Pick<Trial, 'curve' | 'confusion'>>>({
  curve: listOf(record({ threshold: number, precision: number, recall: number }), 100_000),
  confusion: listOf(numbers(1000), 1000),
});
const trial: Parser<Trial> = (value, at) => ({ ...trialAlways(value, at), ...trialPerhaps(value, at) });

const point = record({ x: number, y: number });
const pictures = listOf(numbers(10_000), 100) as Parser<number[][]>;

/** How a step of each kind of run is read. */
export const stepParsers: { readonly [K in Kind]: Parser<Steps[K]> } = {
  losses: variants<Steps['losses'], 'type'>('type', {
    computing,
    report: { run: whole(0, 10), report: wagesEpoch },
    ended: { run: whole(0, 10), outcome, milliseconds: number },
  }),
  experiment: variants<Steps['experiment'], 'type'>('type', {
    computing,
    preparing: { share: between(0, 1) },
    started: { seeds: numbers(1000) },
    epoch: { loss: name, seed: number, epoch: whole(0), value: number },
    trial: { trial },
  }),
  games: variants<Steps['games'], 'type'>('type', {
    computing,
    reports: {
      reports: listOf(
        record({
          step: whole(0),
          discriminator: number,
          generator: number,
          pull: number,
          near: number,
          found: number,
          samples: listOf(point, 10_000) as Parser<{ x: number; y: number }[]>,
        }),
        10,
      ),
    },
  }),
  pictures: variants<Steps['pictures'], 'type'>('type', {
    computing,
    reports: {
      reports: listOf(
        epochOf(
          record<PictureMetrics>({
            entropy: number,
            squared: number,
            kl: orNull(number),
            rebuilt: pictures,
            samples: pictures,
          }),
        ),
        10,
      ),
    },
  }),
};
