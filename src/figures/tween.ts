import type { Fields, NumberField } from './fields.ts';

/** How long a figure takes from one state to another that was not reached by hand. */
const duration = 200;

/**
 * Calls `show` once a frame with a share that rises from 0 to 1, quickly first; at once with 1 for readers who want no
 * motion. The returned function ends it where it is.
 */
export function glide(show: (share: number) => void): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    show(1);
    return () => {};
  }
  const began = performance.now();
  let frame = 0;
  const next = (now: number) => {
    const time = Math.min(1, Math.max(0, now - began) / duration);
    show(1 - (1 - time) ** 3);
    if (time < 1) frame = requestAnimationFrame(next);
  };
  frame = requestAnimationFrame(next);
  return () => cancelAnimationFrame(frame);
}

/** Lays a copy of what is drawn over it, which fades away in a moment; nothing for readers who want no motion. */
export function fade(panels: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const copy = panels.cloneNode(true) as HTMLElement;
  for (const handle of copy.querySelectorAll('[role=slider], .fading')) handle.remove();
  for (const told of copy.querySelectorAll('[data-told]')) told.removeAttribute('data-told');
  copy.classList.add('fading');
  copy.ariaHidden = 'true';
  panels.append(copy);
  const gone = () => copy.remove();
  copy.animate({ opacity: [1, 0] }, { duration: 150, easing: 'ease-out' }).finished.then(gone, gone);
}

/** Longest list that is interpolated; a longer one is an image, which has no state in between. */
const most = 40;

/** The state at a share of the way: what a reader can set goes there number by number, all else is there at once. */
export function between<State>(fields: Fields<State>, from: State, to: State, share: number): State {
  const names = Object.keys(fields as object) as (keyof State & string)[];
  const mixed = names.flatMap((name) => {
    const field = fields[name] as Partial<NumberField>;
    const linked = fields[name].write(to[name], name) !== '';
    if (!linked || from[name] === to[name]) return [];
    const value = mix(from[name], to[name], share);
    return [[name, typeof value === 'number' && field.snap ? field.snap(value) : value]];
  });
  return { ...to, ...Object.fromEntries(mixed) };
}

function mix(from: unknown, to: unknown, share: number): unknown {
  if (typeof from === 'number' && typeof to === 'number') return from + (to - from) * share;
  if (Array.isArray(from) && Array.isArray(to))
    return from.length === to.length && to.length <= most
      ? to.map((each, i) => mix(from[i], each, share))
      : to;
  if (from === null || to === null || typeof from !== 'object' || typeof to !== 'object') return to;
  const before = from as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(to).map(([name, each]) => [name, mix(before[name], each, share)]));
}
