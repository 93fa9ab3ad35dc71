import { buildDocument } from '../../../figures/buildDocument.ts';
import { isTaught } from '../../../losses/catalogue.ts';
import { catalogue } from '../../../losses/index.ts';
import { type Thumbnail, thumbnail } from '../../../plots/thumbnail/thumbnail.ts';

let drawn: Promise<ReadonlyMap<string, Thumbnail>> | undefined;

/** The thumbnail of every loss that a lesson teaches, by its id, drawn once a build. */
export function thumbnails(): Promise<ReadonlyMap<string, Thumbnail>> {
  drawn ??= drawAll();
  return drawn;
}

async function drawAll(): Promise<ReadonlyMap<string, Thumbnail>> {
  await buildDocument(); // sets the plain CPU
  return new Map(catalogue.filter(isTaught).map((entry) => [entry.id, thumbnail(entry)]));
}
