import type { ImageSource } from '../../../training/data/imageSource.ts';
import type { ExperimentData } from '../../../training/experiments/experiments.ts';

/** What an experiment trains on: the images that the reader took, or a table fetched from this site. */
export async function loadExperimentData(
  name: ExperimentData['name'],
  { url, images }: { url: string; images: ImageSource | null },
): Promise<ExperimentData> {
  if (name === 'images') return { name, data: images };
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the data answered ${response.status}`);
  return { name, data: await response.json() };
}
