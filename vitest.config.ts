import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests of a minute and more: begun last, one of them would hold a worker while the others stand idle. */
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

/** Tests that are long by nature: cheats and programs at length, and the like. `npm run test:deep` runs them alone. */
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
    // By default one core is left free; nobody waits for it.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
  },
});
