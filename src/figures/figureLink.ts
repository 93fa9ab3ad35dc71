import { copyText } from './copyText.ts';
import { figureWords } from './words.ts';

/** A figure's state in the page's address: `#explorer-huber:delta=1.5`. `prefix` ends with the colon. */

/** `location.hash`, decoded; raw if it is not valid percent-encoding. */
export function fragment(): string {
  const text = location.hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The state that the address holds for this figure, or null. */
export function linkedState(prefix: string): string | null {
  const text = fragment();
  return text.startsWith(prefix) ? text.slice(prefix.length) : null;
}

/** Puts the state into the address and the clipboard; resolves to what to tell the reader. */
export async function copyStateLink(prefix: string, state: string): Promise<string> {
  const url = new URL(location.href);
  url.hash = prefix + state;
  history.replaceState(null, '', url);
  return (await copyText(url.href)) ? figureWords.linkCopied : figureWords.linkInAddress;
}

/** Takes this figure's state out of the address. */
export function forgetStateLink(prefix: string): void {
  if (linkedState(prefix) !== null) history.replaceState(null, '', location.pathname);
}
