// Captured before the reader's code can replace it.
const soon = globalThis.queueMicrotask;

// Replaces `requestAnimationFrame` by a microtask before the reactive runtime loads, which schedules by it. A
// worker's animation frames stop while its tab is hidden and take up to 16 ms.
globalThis.requestAnimationFrame = (callback) => {
  soon(() => callback(0));
  return 0;
};
