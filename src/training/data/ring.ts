import type { Point } from '../metrics/lineFit.ts';
import { normal, type Random } from '../random.ts';

const radius = 2;
const deviation = 0.12;

/** The middles of eight heaps of points on a circle. */
export const heaps: readonly Point[] = Array.from({ length: 8 }, (_, i) => ({
  x: radius * Math.cos((i * Math.PI) / 4),
  y: radius * Math.sin((i * Math.PI) / 4),
}));

/** `count` points, each from a heap drawn at random. */
export function ringPoints(count: number, random: Random): Point[] {
  return Array.from({ length: count }, () => {
    const heap = heaps[Math.floor(random() * heaps.length)] as Point;
    return { x: heap.x + deviation * normal(random), y: heap.y + deviation * normal(random) };
  });
}

/** What a set of samples has of the ring. */
export interface Coverage {
  /** Share of the samples that lie within four standard deviations of a heap. */
  near: number;
  /** Heaps that have at least a quarter of their fair share of the samples near them. */
  found: number;
}

export function coverage(samples: readonly Point[]): Coverage {
  const counts = heaps.map(
    (heap) => samples.filter(({ x, y }) => Math.hypot(x - heap.x, y - heap.y) <= 4 * deviation).length,
  );
  const fair = samples.length / heaps.length;
  return {
    near: counts.reduce((sum, count) => sum + count, 0) / samples.length,
    found: counts.filter((count) => count >= fair / 4).length,
  };
}
