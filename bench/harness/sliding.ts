import type { Page } from '@playwright/test';

/** A slider, and the part of the page that it changes. */
export interface Slid {
  slider: string;
  figure: string;
}

/** What one change of a slider cost. */
export interface Change {
  /** Milliseconds from the event until the page has painted the first frame with the changed figure. */
  took: number;
  /** Nodes put in or taken out, and attributes and texts set. */
  nodes: number;
  /** Operations that tfjs ran. */
  operations: number;
}

/** Moves the slider to as many places, one after the figure has answered the other. */
export const change = (page: Page, { slider, figure }: Slid, places: readonly number[]): Promise<Change[]> =>
  page.evaluate(
    async ({ slider, figure, places }) => {
      const input = document.querySelector(slider) as HTMLInputElement;
      const watched = document.querySelector(figure) as Element;
      const engine = (globalThis as { _tfengine?: { runKernelFunc: (...all: unknown[]) => unknown } })
        ._tfengine;
      let operations = 0;
      const run = engine?.runKernelFunc;
      if (engine && run) {
        engine.runKernelFunc = (...all) => {
          operations += 1;
          return run.apply(engine, all);
        };
      }
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      // A message that is sent as a frame begins comes when its layout and paint are done, whoever changed the page,
      // before the frame or within it.
      const { port1, port2 } = new MessageChannel();
      let frameEnded: () => void = () => {};
      const begin = () => port2.postMessage(null);
      port1.onmessage = () => {
        frameEnded();
        requestAnimationFrame(begin);
      };
      requestAnimationFrame(begin);
      const changes = [];
      for (const place of places) {
        await frame();
        // An event does not wait for a frame's beginning.
        await new Promise((resolve) => setTimeout(resolve, 16 * Math.random()));
        let nodes = 0;
        operations = 0;
        const answered = Promise.withResolvers<void>();
        const watch = new MutationObserver((records) => {
          for (const { addedNodes, removedNodes } of records)
            nodes += Math.max(1, addedNodes.length + removedNodes.length);
          answered.resolve();
        });
        watch.observe(watched, { subtree: true, childList: true, attributes: true, characterData: true });
        const before = input.value;
        const move = (to: number) => {
          input.value = String(Number(input.min) + to * (Number(input.max) - Number(input.min)));
        };
        move(place);
        if (input.value === before) move(1 - place); // a coarse step brought it back to where it was
        const start = performance.now();
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await answered.promise;
        await new Promise<void>((resolve) => {
          frameEnded = resolve;
        });
        changes.push({ took: performance.now() - start, nodes, operations });
        watch.disconnect();
      }
      port1.close();
      if (engine && run) engine.runKernelFunc = run;
      return changes;
    },
    { slider, figure, places },
  );

/** Moves the slider in every frame, as a hand does; gives the share of frames that came a frame late or later. */
export const drag = (page: Page, { slider }: Slid, places: readonly number[]): Promise<number> =>
  page.evaluate(
    async ({ slider, places }) => {
      const input = document.querySelector(slider) as HTMLInputElement;
      const times: number[] = [];
      for (const place of places) {
        times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
        input.value = String(Number(input.min) + place * (Number(input.max) - Number(input.min)));
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      const missed = times
        .slice(1)
        .map((time, i) => Math.round((time - (times[i] as number)) / (1000 / 60)) - 1);
      const late = missed.reduce((sum, each) => sum + Math.max(0, each), 0);
      return late / (late + missed.length);
    },
    { slider, places },
  );
