/* `npm run record [-- FOLDER]` makes the runs of src/recorded whose inputs or code have changed; a minute or two. */
import { globSync, mkdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { ourEpochs, ourRun } from '../src/components/practice/experiment/ourRun.ts';
import { built as autoencoders } from '../src/figures/autoencoders/built.ts';
import { built as game } from '../src/figures/game/built.ts';

/** The run of an exercise's solution; none where its conclusions rest on something else than an experiment. */
async function ofExercise(slug: string): Promise<void> {
  const folder = resolve('src/content/exercises', slug);
  const { conclusions } = await import(`${folder}/conclusions.ts`);
  if (!conclusions?.experiment) return;
  const { experiment } = conclusions;
  const [solution, calls] = await Promise.all(
    ['solution', 'experiment'].map((file) => import(`${folder}/${file}.ts`)),
  );
  await ourRun({ slug, experiment, epochs: ourEpochs(conclusions) }, solution, calls.experiment);
}

const folder = process.argv[2] ?? 'src/recorded';
process.env.LOSSBOOK_RECORD = folder;
mkdirSync(folder, { recursive: true });
await autoencoders();
await game();
for (const file of globSync('src/content/exercises/*/conclusions.ts').toSorted())
  await ofExercise(basename(dirname(file)));
console.log(`${folder} holds what its code gives now.`);
