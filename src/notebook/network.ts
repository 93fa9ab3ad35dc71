/*
 * Globals by which a reader's code could contact a host, the book's own included. It needs none once its libraries are
 * loaded.
 */

const noNetwork =
  'Code of the book has no network. Write the numbers that it needs into it, or import one of the libraries.';

/** Constructors that open a connection; each is replaced by one that throws in plain words. */
const connections = ['XMLHttpRequest', 'WebSocket', 'EventSource'];

/** Globals that load a resource as a side effect. */
const loaders = ['FontFace', 'fonts', 'importScripts'];

type Fetch = (address: unknown) => Promise<Response>;

/**
 * A `fetch` that gets the given files and nothing else, whatever a reader's code puts in the place of built-in things.
 *
 * Each file crosses the network once; whoever asks again gets a copy. One that did not come is asked for again.
 */
export function fetchOf(files: readonly string[], fetch: Fetch): Fetch {
  const known: Record<string, Promise<Response> | null> = Object.create(null);
  for (const file of files) known[file] = null;
  const { apply } = Reflect;
  const { clone } = Response.prototype;
  return async (address) => {
    if (typeof address !== 'string' || known[address] === undefined) throw new TypeError(noNetwork);
    known[address] ??= fetch(address);
    try {
      const response = await known[address];
      if (response.ok) return apply(clone, response, []);
      known[address] = null;
      return response;
    } catch (error) {
      known[address] = null;
      throw error;
    }
  };
}

/** Removes network access from this worker, except for the given files, which a library of ours fetches by name. */
export function closeNetwork(
  files: readonly string[],
  replace: (name: string, instead?: unknown) => void,
): void {
  const { fetch } = globalThis;
  replace(
    'fetch',
    fetchOf(files, (address) => fetch(address as string)),
  );
  for (const name of connections) replace(name, refused);
  for (const name of loaders) replace(name);
}

function refused(): never {
  throw new TypeError(noNetwork);
}
