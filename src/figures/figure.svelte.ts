import { whyMissing } from '../offline/newerEdition.ts';
import type { Built, Drawing } from './drawing.ts';
import { type Fields, format, initialOf, parse } from './fields.ts';
import { figureWords } from './words.ts';

/**
 * A figure that the build drew and that a reader can take hold of: its state, what follows from it, and its drawing.
 *
 * Its code loads on the first touch; until then, in its first state, and when loading fails, the build's drawing
 * stands. A change is drawn at once, so that the coming frame shows it; those that follow within the same frame are
 * drawn together in the next.
 */
export class Figure<State, Data, Said, Plot, Code extends Drawing<State, Data, Said, Plot>> {
  readonly fields: Fields<State>;
  state: State;
  said: Said;
  /** The drawing as HTML, or null while the build's stands. */
  html = $state.raw<string | null>(null);
  /** The width that the page gives it, in CSS pixels; 0 before it is measured. */
  width = $state(0);
  /** What happened last, in words. */
  status = $state('');
  /** The width it is drawn at: what the page gives, so that text keeps its size. */
  readonly drawn = $derived.by(() => Math.max(240, this.width));
  /** Lets what is drawn now fade over what comes; the frame provides it. */
  fade: (() => void) | undefined;
  /** CSS pixels per pixel of the drawing: what a handle upon it needs. */
  readonly scale = $derived.by(() => this.width / this.drawn);

  readonly #initial: State;
  readonly #built: Built<Data, Said>;
  readonly #load: () => Promise<Code>;
  #loading: Promise<Code> | undefined;
  #plot: Plot | undefined;
  #before: Plot | undefined;
  #drawnThisFrame = false;
  #changedSince = false;
  #drawnAt = 0;

  constructor(fields: Fields<State>, built: Built<Data, Said>, load: () => Promise<Code>) {
    this.fields = fields;
    this.#initial = initialOf(fields);
    this.#built = built;
    this.#load = load;
    this.state = $state.raw(this.#initial);
    this.said = $state.raw(built.said);
  }

  /** Nothing was changed, or all was taken back. */
  get atFirst(): boolean {
    return this.state === this.#initial;
  }

  /** Changes a part of the state, and draws it. */
  set = (part: Partial<State>): void => {
    this.state = { ...this.state, ...part };
    // What happened before is of another state.
    this.status = '';
    void this.redraw();
  };

  /** Changes a part of the state that has nothing between before and after: one drawing fades into the other. */
  swap = (part: Partial<State>): void => {
    this.fade?.();
    this.set(part);
  };

  /** Changes a part of the state that no hand moves: the drawing goes there in a few frames. */
  toward = (part: Partial<State>): void => {
    const from = this.state;
    this.state = { ...from, ...part };
    this.status = '';
    void this.#glide(from);
  };

  /** The present state as the text of a link. */
  format = (): string => format(this.fields, this.state);

  /** Takes over the state that a link holds. */
  open = (text: string): void => {
    const state = parse(this.fields, text);
    this.state = format(this.fields, state) === format(this.fields, this.#initial) ? this.#initial : state;
    void this.redraw();
  };

  /** Back to where it began. */
  reset = (): void => {
    const from = this.state;
    this.state = this.#initial;
    if (this.html !== null) void this.#glide(from);
  };

  /** A hand begins to move: what is drawn now stays visible behind what comes. */
  hold = (): void => {
    this.#before = this.#plot;
    void this.load();
  };

  release = (): void => {
    this.#before = undefined;
    void this.redraw();
  };

  load = (): Promise<Code> => {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      void whyMissing(figureWords.didNotLoad).then((why) => {
        this.status = why;
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
    if (this.atFirst) this.#showBuilt();
    else this.#draw(code);
  };

  /** Draws again if the page has turned from narrow to wide, or back, since the last time. */
  fit = (): void => {
    if (this.html !== null && this.#drawnAt !== this.drawn) void this.redraw();
  };

  /** From the state that is drawn to the present one, unless that changes on the way. */
  async #glide(from: State): Promise<void> {
    const to = this.state;
    const [code, { glide, between }] = await Promise.all([this.load(), import('./tween.ts')]);
    if (this.state !== to) return;
    this.said = this.atFirst ? this.#built.said : code.read(to, this.#built.data).said;
    const end = glide((share) => {
      if (this.state !== to) end();
      else if (share < 1)
        this.#show(code, code.read(between(this.fields, from, to, share), this.#built.data).plot);
      else if (this.atFirst) this.#showBuilt();
      else this.#draw(code);
    });
  }

  #draw(code: Code): void {
    const { said, plot } = code.read(this.state, this.#built.data);
    this.said = said;
    this.#show(code, plot);
  }

  #show({ draw }: Code, plot: Plot): void {
    this.#plot = plot;
    this.html = draw(plot, this.drawn, this.#before && { before: this.#before }).join('');
    this.#drawnAt = this.drawn;
  }

  #showBuilt(): void {
    this.said = this.#built.said;
    this.#plot = undefined;
    this.html = null;
  }
}
