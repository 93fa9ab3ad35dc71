/** Half the height of what a press on a name reaches, in pixels: names stand closer together than a finger is wide. */
const reach = 22;

/** A press on the name of a compared curve puts it in or takes it out; the strip's boxes do the same for keys. */
export function toggleByLabels(panels: HTMLElement, toggle: (id: string) => void): void {
  panels.addEventListener('click', (event) => {
    const id = (event.target as Element).closest('[role=slider]') ? undefined : nearest(panels, event);
    if (id) toggle(id);
  });
}

function nearest(panels: HTMLElement, { clientX, clientY }: MouseEvent): string | undefined {
  const reached = [...panels.querySelectorAll<SVGTextElement>('text[data-toggle]')].flatMap((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const off = Math.abs(clientY - (top + bottom) / 2);
    const across = Math.max(left - clientX, clientX - right);
    return text.checkVisibility() && across <= reach / 2 && off <= reach ? [{ text, off }] : [];
  });
  return reached.toSorted((a, b) => a.off - b.off)[0]?.text.dataset.toggle;
}
