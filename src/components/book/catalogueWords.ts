/* Words beside what the build makes from the catalogue of losses and from each function's docstring. */

/** What stands by a loss's formula. */
export const formulaWords = {
  caption: (loss: string) => `The symbols of ${loss}`,
  symbol: 'symbol',
  meaning: 'meaning',
  unit: 'unit',
  inReference: 'In the reference:',
};

/** What the thumbnails of all losses say. */
export const atlasWords = {
  modelGives: (output: string) => `the model gives ${output}`,
  caption:
    'Every loss that a lesson teaches: in blue what it costs, in orange its slope; where it compares more than one number, what it compares, from wrong to right.',
};

/** What the table of all losses says. */
export const lossTableWords = {
  show: 'Show',
  all: 'all families',
  caption: 'The losses of this book by family',
  loss: 'loss',
  does: 'what it does',
  example: 'for example',
  modelGives: (output: string) => `the model gives ${output}`,
};

/** What stands over the names of other libraries. */
export const namesElsewhereWords = {
  label: 'What other libraries call it',
  here: 'here',
  pytorch: 'PyTorch',
  keras: 'Keras',
  optax: 'Optax',
  sameNumber: 'gives the same number',
  alike: (versions: string) =>
    `Where a library’s defaults differ, this call gives the number of this book’s function. Recorded with ${versions}; every test run compares.`,
};

/** What a snippet in PyTorch says around its code. */
export const inPyTorchWords = {
  printed: (version: string) => `PyTorch ${version} printed`,
  modulePrinted: 'This book’s module printed',
  compared: 'What both printed, to six digits',
  pytorch: (version: string) => `PyTorch ${version}`,
  ours: 'Lossbook',
  difference: 'difference',
  same: 'The same in TypeScript, with this book’s module',
  equal: 'Equal to one part in 100,000: checked in every test run.',
  runsHere: 'On this page, Python runs in MicroPython with a torch that this book wrote:',
  whatItHas: 'what it has',
};

/** What the page on the Python packages says around their docstrings. */
export const torchWords = {
  title: 'torch in this book',
  promise:
    'Python cells run in MicroPython, with a torch that this book wrote over TensorFlow.js and its own losses: the part of PyTorch that lessons on losses need.',
  from: 'This page is made from the docstrings. Programs are run in PyTorch too, and their numbers compared. What is not here says so when it is used, with the nearest thing that is.',
  inTypeScript: 'The losses in TypeScript',
  kind: 'Reference',
};

/** What the reference says around a docstring, and around worked numbers. */
export const referenceWords = {
  argument: 'argument',
  option: 'option',
  whatItIs: 'what it is',
  returns: 'Returns',
  throws: 'Stops with an error',
  expected: (source: string) => `Expected: ${source}.`,
  everythingElse: 'Everything else',
};

/** What a symbol's button says once scripts run. */
export const termWords = { show: ': show where it occurs' };
