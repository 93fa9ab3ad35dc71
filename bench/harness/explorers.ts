import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A figure of the built book that answers a slider. */
export interface Explorer {
  lesson: string;
  /** The id of its figure. */
  id: string;
}

/** Every figure that wakes by intent and has a slider; those that train in a worker answer Run, not a slider. */
export function explorersOf(site: string): Explorer[] {
  return readdirSync(join(site, 'lessons'), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .flatMap(({ name: lesson }) => {
      const html = readFileSync(join(site, 'lessons', lesson, 'index.html'), 'utf8');
      const figures = html.matchAll(/<figure class="explorer-figure[^"]*" id="([^"]+)">(.*?)<\/figure>/gs);
      return [...figures]
        .filter(([, , body = '']) => body.includes('client="intent"') && body.includes('type="range"'))
        .map(([, id = '']) => ({ lesson, id }));
    });
}
