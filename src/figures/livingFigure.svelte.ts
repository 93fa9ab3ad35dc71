import { whyMissing } from '../offline/newerEdition.ts';
import { drawingWidth } from '../plots/panelFrame.ts';
import { figureWords } from './words.ts';

/** What a figure does that is its own; everything else about coming alive is the same for all. */
interface Drawing<Code> {
  /** Fetches what the figure draws with. */
  load: () => Promise<Code>;
  /** Draws the present state for a figure of the given width, as HTML made by src/plots alone; null: as the build drew it. */
  draw: (code: Code, width: number) => string | null;
}

/**
 * A figure that the build drew and that a reader can take hold of.
 *
 * Its code loads on the first touch; until then, and when loading fails, the build's drawing stands. A change is drawn
 * at once, so that the coming frame shows it; those that follow within the same frame are drawn together in the next.
 */
export class LivingFigure<Code> {
  /** The drawing as HTML, or null while the build's still stands. */
  html = $state.raw<string | null>(null);
  /** The width that the page gives it, in CSS pixels; 0 before it is measured. */
  width = $state(0);
  /** What happened last, in words. */
  said = $state('');
  /** The width it is drawn at. */
  readonly drawn = $derived.by(() => drawingWidth(this.width));
  /** CSS pixels per pixel of the drawing: what a handle upon it needs. */
  readonly scale = $derived.by(() => this.width / this.drawn);

  readonly #drawing: Drawing<Code>;
  #loading: Promise<Code> | undefined;
  #drawnThisFrame = false;
  #changedSince = false;
  #drawnAt = 0;

  constructor(drawing: Drawing<Code>) {
    this.#drawing = drawing;
  }

  load = (): Promise<Code> => {
    this.#loading ??= this.#drawing.load().catch((error: unknown) => {
      this.#loading = undefined;
      void whyMissing(figureWords.didNotLoad).then((why) => {
        this.said = why;
      });
      throw error;
    });
    return this.#loading;
  };

  /** Draws the present state, once a frame at most. */
  redraw = async (): Promise<void> => {
    const code = await this.load();
    if (this.#drawnThisFrame) {
      this.#changedSince = true;
      return;
    }
    this.#drawnThisFrame = true;
    requestAnimationFrame(() => {
      this.#drawnThisFrame = false;
      if (this.#changedSince) void this.redraw();
    });
    this.#changedSince = false;
    this.html = this.#drawing.draw(code, this.drawn);
    this.#drawnAt = this.drawn;
  };

  /** Draws again if the page has turned from narrow to wide, or back, since the last time. */
  fit = (): void => {
    if (this.html !== null && this.#drawnAt !== this.drawn) void this.redraw();
  };
}
