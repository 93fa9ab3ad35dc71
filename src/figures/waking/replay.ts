/** Form fields that a hand changes without a click. */
const typed = 'select, textarea, input:not([type="checkbox"], [type="radio"])';
/** Elements that react to a click by themselves, hydrated or not. */
const lively = `a[href], summary, ${typed}`;

type Field = Element & { value: string };

/**
 * Records clicks and input on an island that is not hydrated yet. The returned function replays them once it is;
 * without scripts nothing is recorded.
 */
export function keepForLater(island: HTMLElement): () => void {
  const kept = new Map<EventTarget, () => void>();
  const press = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    if (target.closest(lively)) return;
    // Prevented, so that a box is not ticked twice.
    event.preventDefault();
    kept.set(target, () => target.click());
  };
  const change = ({ target }: Event) => {
    if (!(target as Element).matches(typed)) return;
    const field = target as Field;
    const { value } = field;
    kept.set(field, () => {
      field.value = value;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    });
  };
  const events = [
    ['click', press],
    ['input', change],
    ['change', change],
  ] as const;
  for (const [type, listener] of events) island.addEventListener(type, listener as EventListener, true);
  return () => {
    for (const [type, listener] of events) island.removeEventListener(type, listener as EventListener, true);
    for (const again of kept.values()) again();
  };
}
