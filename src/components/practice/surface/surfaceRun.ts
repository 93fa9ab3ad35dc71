import { pageSandbox } from '../../../judge/pageSandbox.ts';
import { SandboxGone } from '../../../judge/sandbox.ts';
import type { SurfacePoint } from '../../../plots/surfaceReading.ts';
import { surfacesPlot } from '../../../plots/surfaces.ts';
import { checksOf } from '../exercise/exerciseContent.ts';
import { conclusionsOf } from './surfaceContent.ts';
import { surfaceWords } from './words.ts';

/**
 * Runs the reader's function on the exercise's plane and returns its rows; throws a sentence for the reader if that
 * fails.
 */
export async function ownSurfaces(slug: string, source: string): Promise<readonly SurfacePoint[]> {
  const { plane } = await conclusionsOf(slug);
  const { function: name } = await checksOf(slug);
  const sandbox = pageSandbox();
  try {
    const loaded = await sandbox.load(source);
    if (loaded.kind !== 'ready') throw new Error(surfaceWords.stopped(loaded.message));
    const args = [plane.x, plane.label, plane.gammas, plane.reach, plane.count];
    const [outcome] = await sandbox.call([{ name, args }]);
    if (outcome?.kind === 'threw') throw new Error(surfaceWords.threw(outcome.message));
    if (outcome?.kind !== 'value') throw new Error(surfaceWords.noRows);
    return outcome.value as readonly SurfacePoint[]; // it passed the checks, which look at every column
  } catch (error) {
    if (error instanceof SandboxGone && error.why !== 'unloaded') throw new Error(surfaceWords.tooLong);
    throw error;
  } finally {
    sandbox.end();
  }
}

/** The figure as HTML, for the place it is shown in. */
export const drawSurfaces = (points: readonly SurfacePoint[], width: number): string =>
  surfacesPlot(points, width < 520 ? 360 : 720).outerHTML;
