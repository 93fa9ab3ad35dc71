/** A place in the book with the names under which readers look for it. */
export interface NamedPlace {
  /** Without the book's base: `reference/huberLoss/#formula`. */
  url: string;
  title: string;
  kind: string;
  /** Names as libraries and people write them: `nn.HuberLoss`, `log loss`. */
  names: readonly string[];
  /** What a symptom is called: found when all words of one phrase stand in the query, in any order. */
  says?: readonly string[];
}

/** Paths of libraries before a name: `torch.nn.functional.`, `keras.losses.`, `F.`. */
const paths = /^(?:\w+\.)+/;

/** A name without path, arguments, spaces, underscores, case and the word loss: `nn.MSELoss()` and `mse_loss` are one. */
export const plainName = (name: string): string =>
  name
    .trim()
    .replace(/\(.*$/, '')
    .replace(paths, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<=..)loss$/, '');

/** Words that say nothing of a symptom. */
const filler = new Set(
  "a an the my is are it does do not doesn't don't of in at for and with to".split(/[ ']/),
);

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !filler.has(word));

/** The places that a query names outright, best first: by a name, then by a symptom. */
export function placesNamed(query: string, places: readonly NamedPlace[]): NamedPlace[] {
  const wanted = plainName(query);
  if (!wanted) return [];
  const words = new Set(wordsOf(query));
  const byName = places.filter(({ names }) => names.some((name) => plainName(name) === wanted));
  const bySymptom = places.filter(({ says = [] }) =>
    says.some((phrase) => wordsOf(phrase).every((word) => words.has(word))),
  );
  return [...byName, ...bySymptom.filter((place) => !byName.includes(place))];
}
