import kernelUrl from '../../notebook/pageKernel.ts?worker&url';
import type { CellSource } from '../../notebook/protocol.ts';
import type { Session, SessionEvent } from '../../notebook/session.ts';
import { whyMissing } from '../../offline/newerEdition.ts';
import { isSparing } from '../shell/sparingLine.ts';
import { CellView } from './CellView.ts';
import { loadParts, parts } from './loadedParts.ts';
import { cellWords } from './words.ts';

/** After this long a reader is told that a cell may be stopped. */
const softLimit = 2_000;

let prepared = isSparing();

/** Cells that know each other's names, and the worker that runs them. */
export class CellDocument {
  readonly #views = new Map<string, CellView>();
  readonly #refuses: (cell: CellView) => boolean;
  #session: Session | null = null;

  /** `refuses` says whether a cell must not run now, after telling the reader why. */
  constructor(elements: Iterable<HTMLElement>, refuses: (cell: CellView) => boolean = () => false) {
    this.#refuses = refuses;
    for (const element of elements) this.open(element);
  }

  /** Makes a live cell of an element. */
  open = (element: HTMLElement): CellView => {
    for (const sign of ['pointerenter', 'focusin'])
      element.addEventListener(sign, () => this.#prepare(), { once: true });
    const view = new CellView(element, {
      run: (cell) => void this.#run(cell),
      stop: () => this.stop(),
      edited: (cell, pending) => this.#edited(cell, pending),
      texts: () => this.#texts(),
    });
    this.#views.set(view.id, view);
    return view;
  };

  view = (id: string): CellView | undefined => this.#views.get(id);

  stop(): void {
    this.#session?.stop();
  }

  /** What the TypeScript compiler is to know. */
  #texts = (): CellSource[] =>
    [...this.#views.values()].flatMap(({ id, text, language }) => (language ? [] : [{ id, source: text }]));

  /** Loads what a run needs; rejects where the line is down. */
  async #ready(): Promise<Session> {
    await loadParts();
    this.#session ??= parts().openSession(
      kernelUrl,
      {
        cells: () => [...this.#views.values()].map(({ source }) => source),
        limitOf: (cell) => this.view(cell)?.limit ?? 0,
        listen: (event) => this.#listen(event),
        softLimit,
      },
      (cell, why) => this.view(cell)?.leaveOut(why),
    );
    return this.#session;
  }

  #listen(event: SessionEvent): void {
    if (event.type === 'ended') {
      for (const view of this.#views.values()) {
        if (view.id === event.cell) view.ended(event.reason);
        else view.notReached(event.cell === null ? event.reason : cellWords.notReached(event.cell));
      }
      return;
    }
    if (!('cell' in event)) return;
    const view = this.view(event.cell);
    if (event.type === 'slow') view?.slow();
    else view?.hear(event);
  }

  async #run(cell: string): Promise<void> {
    const view = this.view(cell);
    if (!view || this.#refuses(view)) return;
    const loaded = await this.#ready().catch(() => null);
    if (loaded) loaded.run(cell);
    else view.ended(await whyMissing(cellWords.outputMissing));
  }

  #edited(cell: string, pending: boolean): void {
    for (const id of this.view(cell)?.feeds ?? []) this.view(id)?.follow(cell, pending);
  }

  /** Fetches what a run needs as soon as a hand or the focus comes to a cell. */
  #prepare(): void {
    if (prepared) return;
    prepared = true;
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'modulepreload', href: kernelUrl }),
    );
    this.#ready().catch(() => {}); // a run that misses it says so
  }
}
