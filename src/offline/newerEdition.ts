/** Questions to the page's inline script about a part that did not load; src/layouts/missingParts.js answers them. */
const partMissing = 'lossbook:part-missing';

/** Why a part did not come, if the host has a newer edition than this page: a clause for a sentence of the caller's. */
export const newerEdition =
  'a newer edition of this book is out, and this page is of the one before. Reload it; what you wrote stays';

/** Whether the host has a newer edition of the book than this page, so that parts of this one are gone. */
export async function newerIsOut(): Promise<boolean> {
  const question = new CustomEvent<{ newer?: Promise<boolean> }>(partMissing, { detail: {} });
  dispatchEvent(question);
  return (await question.detail.newer) ?? false;
}

/** What to say of a part that did not come: that a newer edition is out, where that is why, and otherwise these words. */
export const whyMissing = async (otherwise: string): Promise<string> =>
  (await newerIsOut()) ? `${newerEdition.charAt(0).toUpperCase()}${newerEdition.slice(1)}.` : otherwise;
