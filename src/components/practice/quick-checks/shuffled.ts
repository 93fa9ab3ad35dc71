import { contentHash } from '../../../progress/contentHash.ts';

/** The places 0 … count − 1, shuffled by a name so that each build shuffles alike; never in order already. */
export function shuffled(count: number, name: string): number[] {
  const places = Array.from({ length: count }, (_, place) => place);
  places.sort((a, b) => (contentHash(`${name} ${a}`) < contentHash(`${name} ${b}`) ? -1 : 1));
  const inOrder = places.every((place, i) => place === i);
  return inOrder ? [...places.slice(1), 0] : places;
}
