import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Slow files (a minute and more), scheduled first so that none runs alone at the end. */
const long = [
  'content/exercises',
  'judge/cheats',
  'training/pictureRun',
  'training/ganRun',
  'losses/reference',
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
      return at < 0 ? long.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Exhaustive tests, such as long cheats and random programs; only `npm run test:deep` runs them. */
const deep = 'tests/**/*.deep.test.ts';
const isDeep = Boolean(process.env.LOSSBOOK_DEEP);

export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
    include: [isDeep ? deep : 'tests/**/*.test.ts'],
    exclude: isDeep ? [] : [deep],
    // As in playwright.config.ts: a shared machine may stall for longer than a judge waits.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 360_000,
    hookTimeout: 360_000,
    // Uses every core; by default one is left free.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
  },
});
