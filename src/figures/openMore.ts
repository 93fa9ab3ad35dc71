import { tick } from 'svelte';

/** What stands in the controls of a fold, as one text. */
const standing = (fold: HTMLElement) =>
  [...fold.querySelectorAll<HTMLInputElement>('input, select')]
    .map((control) => (/checkbox|radio/.test(control.type) ? control.checked : control.value))
    .join();

/** Lets a link set a figure's state; opens More settings if it set one of them. */
export async function openMore(fold: HTMLDetailsElement, set: () => void): Promise<void> {
  await tick();
  const before = standing(fold);
  set();
  await tick();
  if (standing(fold) !== before) fold.open = true;
}
