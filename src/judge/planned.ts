import { constant } from 'fast-check';
import type { PlainRecord } from './plain.ts';
import { property, type Step, that } from './steps.ts';

/** What `plan()` of an experiment gives, as far as the reader has filled it in. */
type Planned = Readonly<Record<string, unknown>>;

/** A check of what the reader's `plan()` gives. */
export const planned = (spec: {
  id: string;
  name: string;
  says: string;
  next: string;
  holds: (plan: Planned) => boolean;
}): Step =>
  property<null, PlainRecord>('plan', {
    id: spec.id,
    name: `plan: ${spec.name}`,
    next: spec.next,
    given: constant(null),
    calls: () => [[]],
    expect: ([plan]) => that(spec.holds(plan ?? {}), plan, spec.says),
  });

/** A number of the plan that is larger than `least`. */
export const isAbove = (value: unknown, least: number): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value > least;

/** What every plan's seeds must be: five to twenty whole numbers, no two alike. */
export const seedSteps: readonly Step[] = [
  planned({
    id: 'five-seeds',
    name: 'there are five to twenty seeds, whole numbers from 0',
    says: 'The plan does not have five to twenty seeds that are whole numbers from 0; one run says little about the next.',
    next: 'List five whole numbers, for a start.',
    holds: ({ seeds }) =>
      Array.isArray(seeds) &&
      seeds.length >= 5 &&
      seeds.length <= 20 &&
      seeds.every((seed) => Number.isInteger(seed) && seed >= 0),
  }),
  planned({
    id: 'different-seeds',
    name: 'no seed comes twice',
    says: 'A seed comes twice, and its runs would be the same to the last digit: that is one run told twice.',
    next: 'Give each run a seed of its own.',
    holds: ({ seeds }) => Array.isArray(seeds) && new Set(seeds).size === seeds.length,
  }),
];
