import {
  balancedSubset,
  type CifarFile,
  cifarClasses,
  classCounts,
  countBySize,
  type ImageSet,
  readCifar,
  takeImages,
} from './cifar.ts';
import { standInClasses, standInImages } from './standIn.ts';

/** Where the images of an experiment come from, and the images themselves. */
export interface ImageSource {
  kind: 'stand-in' | 'subset' | 'own';
  /** What they are, for every place that shows a result: `CIFAR-10, from data_batch_1.bin`. */
  label: string;
  /** Names of the ten classes, in label order. */
  classes: readonly string[];
  train: ImageSet;
  test: ImageSet;
}

/** What is needed of a file that a reader chose or dropped; a browser's `File` is one. */
interface ChosenFile {
  name: string;
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const perClass = { train: 200, test: 50 };

/** Said wherever the stand-in shows. */
export const standInLabel = 'stand-in: ten shapes drawn by our own code, no photographs';

/** Ten kinds of shape drawn by our own code, for readers without CIFAR-10; its label says so. */
export function standInSource(): ImageSource {
  const each = (count: number) => standInClasses.map(() => count);
  return {
    kind: 'stand-in',
    label: standInLabel,
    classes: standInClasses,
    train: standInImages(each(perClass.train), 1),
    test: standInImages(each(perClass.test), 2),
  };
}

/** Loads the subset that `npm run data -- cifar10` wrote; `onProgress` gets the share of its bytes that has come. */
export async function subsetSource(
  urls: { train: string; test: string },
  onProgress: (share: number) => void = () => {},
  fetchFile: typeof fetch = fetch,
): Promise<ImageSource> {
  const train = await download(urls.train, (share) => onProgress(0.8 * share), fetchFile);
  const test = await download(urls.test, (share) => onProgress(0.8 + 0.2 * share), fetchFile);
  return {
    kind: 'subset',
    label: 'CIFAR-10, a balanced subset',
    classes: cifarClasses,
    train: readCifar(train, 'cifar10-train.bin'),
    test: readCifar(test, 'cifar10-test.bin'),
  };
}

/**
 * Reads official `.bin` files: of several, `test_batch.bin` is held out; a single file is divided, one image in five held
 * out. Up to 200 training images of each class are drawn, the same ones each time.
 *
 * Throws a plain sentence for anything that is no whole file of the official format; sizes are checked before a byte is read.
 */
export async function ownSource(files: readonly ChosenFile[]): Promise<ImageSource> {
  const [first] = files;
  if (!first) throw new Error('No file was chosen.');
  for (const { name, size } of files) {
    if (/\.(gz|tgz|tar|zip)$/i.test(name))
      throw new Error(`${name}: this is an archive; unpack it, then choose a file such as data_batch_1.bin.`);
    countBySize(size, name);
  }
  const opened = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const heldOut = opened.filter(({ name }) => name.startsWith('test_batch'));
  const rest = opened.filter((file) => !heldOut.includes(file));
  const both = heldOut.length > 0 && rest.length > 0;
  const sets = both
    ? { train: drawn(rest, perClass.train), test: drawn(heldOut, perClass.test) }
    : divided(opened);
  const names = files.map(({ name }) => name).join(', ');
  return { kind: 'own', label: `CIFAR-10, from ${names}`, classes: cifarClasses, ...sets };
}

/** As many images of each class as there are, up to `most`. */
function drawn(files: readonly CifarFile[], most: number, least = 1): ImageSet {
  const counts = classCounts(files);
  const fewest = Math.min(...counts);
  const names = files.map(({ name }) => name).join(', ');
  if (fewest < least)
    throw new Error(
      `${names}: only ${fewest} images of class ${cifarClasses[counts.indexOf(fewest)]}; at least ${least} of each are needed.`,
    );
  return readCifar(balancedSubset(files, Math.min(most, fewest), 1), names);
}

/** Of each class one image in five is held out for the test. */
function divided(files: readonly CifarFile[]): { train: ImageSet; test: ImageSet } {
  const all = drawn(files, perClass.train + perClass.test, 5);
  const images = Array.from(all.labels.keys());
  const ofClass = cifarClasses.map((_, label) => images.filter((image) => all.labels[image] === label));
  const heldOut = new Set(ofClass.flatMap((members) => members.slice(Math.round(0.8 * members.length))));
  const [train, test] = [false, true].map((wanted) =>
    images.filter((image) => heldOut.has(image) === wanted),
  );
  return { train: takeImages(all, train ?? []), test: takeImages(all, test ?? []) };
}

/** The bytes of a file of our own host, as they come in. */
async function download(
  url: string,
  onProgress: (share: number) => void,
  fetchFile: typeof fetch,
): Promise<Uint8Array> {
  const response = await fetchFile(url).catch(() => null);
  if (!response?.ok || !response.body)
    throw new Error(
      `The images could not be loaded (${response?.status ?? 'no connection'}). Try again, or go on with the stand-in.`,
    );
  const size = Number(response.headers.get('content-length'));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    received += part.value.length;
    if (size > 0) onProgress(Math.min(1, received / size));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
