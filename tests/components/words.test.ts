import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Words that a reader sees or hears and that stand in a component's markup, not among `words`. */
function literals(component: string): string[] {
  const markup = component
    .replace(/^---[\s\S]*?^---$/m, '')
    .replace(/<(script|style)\b(?:[^>]*[^/>])?>[\s\S]*?<\/\1>/g, '')
    .replace(/<!(--[\s\S]*?--|doctype html)>/g, '');
  const labels = [...markup.matchAll(/\b(?:aria-label|title|placeholder|alt|label)="([^"]*)"/g)];
  return [...labels.map(([, label]) => label as string), ...textOf(markup)].filter((text) =>
    /[a-z]{2}/i.test(text.replace(/&\w+;/g, '')),
  );
}

/** What stands between tags, outside of braces. */
function textOf(markup: string): string[] {
  const texts = [''];
  let braces = 0;
  let inTag = false;
  for (const [i, letter] of [...markup].entries()) {
    if (letter === '{') braces++;
    else if (letter === '}') braces--;
    else if (braces > 0) continue;
    else if (letter === '<') inTag = true;
    else if (letter === '>' && markup[i - 1] !== '=') inTag = false;
    else if (!inTag) texts[texts.length - 1] += letter;
    if (inTag || braces > 0) texts.push('');
  }
  return texts.map((text) => text.trim());
}

/** Widgets and tables whose words still stand in their markup, used there alone. A file that needs it no more must go. */
const own = [
  'src/components/AutoencoderIsland.svelte',
  'src/components/AutoencoderTable.svelte',
  'src/components/DescentTable.svelte',
  'src/components/EmbeddingIsland.svelte',
  'src/components/EmbeddingTable.svelte',
  'src/components/ExerciseMap.astro',
  'src/components/ExplorerIsland.svelte',
  'src/components/ExplorerTable.svelte',
  'src/components/FittedTable.svelte',
  'src/components/FocalIsland.svelte',
  'src/components/Formula.astro',
  'src/components/GameIsland.svelte',
  'src/components/GameTable.svelte',
  'src/components/ImageSourcePicker.svelte',
  'src/components/InPyTorch.astro',
  'src/components/LandscapeIsland.svelte',
  'src/components/LossTable.astro',
  'src/components/MaskIsland.svelte',
  'src/components/MaskTable.svelte',
  'src/components/NamesElsewhere.astro',
  'src/components/OutlierIsland.svelte',
  'src/components/ResidualIsland.svelte',
  'src/components/ScoredIsland.svelte',
  'src/components/ScoredTable.svelte',
  'src/components/ShareTable.svelte',
  'src/components/SoftmaxIsland.svelte',
  'src/components/StabilityLab.svelte',
  'src/components/StabilityPredictions.astro',
  'src/components/StabilityPredictionsIsland.svelte',
  'src/components/StabilityWays.svelte',
  'src/components/Venus.astro',
  'src/components/chooser/Chooser.astro',
  'src/components/chooser/ChooserIsland.svelte',
  'src/components/experiment/Experiment.astro',
  'src/components/experiment/ExperimentConclude.svelte',
  'src/components/experiment/ExperimentIsland.svelte',
  'src/components/experiment/ExperimentPredict.svelte',
  'src/components/experiment/ExperimentTable.svelte',
  'src/components/surface/Surface.astro',
  'src/components/surface/SurfaceIsland.svelte',
  'src/components/surface/SurfaceTable.svelte',
];

test('literals are found in text and in labels, and nowhere else', () => {
  expect(
    literals('<script>let a = "No";</script><p class="no">Yes {no} &amp; 3</p><b aria-label="Too" />'),
  ).toEqual(['Too', 'Yes']);
  expect(literals('<button onclick={() => go("no")}>{words.go}</button>')).toEqual([]);
});

test('shell, cells, exercises and quick checks speak from one place; a widget of its own may name its parts itself', () => {
  const files = globSync('src/{components,layouts}/**/*.{astro,svelte}');
  const withOwn = files.filter((file) => literals(readFileSync(file, 'utf8')).length > 0);
  expect(withOwn.sort()).toEqual(own.sort());
});
