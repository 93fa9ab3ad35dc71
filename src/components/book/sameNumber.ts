import recorded from '../../content/namesElsewhere.json' with { type: 'json' };

/** What it takes to get this book's number from another library. */
export interface SameNumber {
  library: string;
  /** The library's call, in Python. */
  call: string;
  /** Options of the book's function, as it is written; empty where its defaults do. */
  options: string;
}

const libraries: Readonly<Record<string, string>> = {
  torch: 'PyTorch',
  torchvision: 'torchvision',
  keras: 'Keras',
  optax: 'Optax',
  monai: 'MONAI',
  pml: 'PML',
};

/** The calls of other libraries that differ from the book's function with their defaults, set alike. */
export function sameNumber(functionName: string): SameNumber[] {
  return recorded.calls
    .filter(({ function: own, defaults, alike, options }) => {
      const differs = defaults.call !== alike.call || Object.keys(options).length > 0;
      return own === functionName && differs;
    })
    .map(({ library, alike, options }) => ({
      library: libraries[library] ?? library,
      call: alike.call
        .replace(/^F\./, 'torch.nn.functional.')
        .replace(/^pml\./, 'pytorch_metric_learning.losses.'),
      options: written(options),
    }));
}

/** The versions that were asked: `Keras 3.15.1, Optax 0.2.8 …`. */
export const versionsAsked: string = Object.entries(recorded.versions)
  .map(([name, version]) => `${libraries[name] ?? name} ${version.replace(/\+.*/, '')}`)
  .join(', ');

function written(options: object): string {
  const parts = Object.entries(options).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return parts.length === 0 ? '' : `{ ${parts.join(', ').replaceAll('"', "'")} }`;
}
