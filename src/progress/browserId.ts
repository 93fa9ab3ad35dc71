const key = 'lossbook:browser';

let drawn = '';

/**
 * A random id of this browser: it separates changes made here from those made elsewhere, and leaves the browser only in
 * a saved file.
 */
export function browserId(): string {
  if (drawn) return drawn;
  const fresh = (crypto.getRandomValues(new Uint32Array(1))[0] as number).toString(36);
  try {
    drawn = localStorage.getItem(key) ?? fresh;
    localStorage.setItem(key, drawn);
  } catch {
    drawn ||= fresh; // good for as long as the page
  }
  return drawn;
}
