// Taken before the reader's code can replace it.
const soon = globalThis.queueMicrotask;

// The reactive runtime takes its rhythm from requestAnimationFrame when it is loaded. A worker's frames stop while its
// tab is hidden and cost up to 16 ms; a microtask is enough.
globalThis.requestAnimationFrame = (callback) => {
  soon(() => callback(0));
  return 0;
};
