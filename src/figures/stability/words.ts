/** What the stability experiment says: its table of predictions, and its lab. */
export const words = {
  label: 'Cross-entropy in float32, step by step',
  cases: {
    small: 'small',
    hundred: 'true logit 100',
    near: 'all near 1000',
    negative: 'true logit −1000',
  },
  ways: { naive: 'softmax, then log', fused: 'fused on logits' },
  forms: { number: 'a number above 0', zero: 'exactly 0', infinity: '∞', nan: 'NaN' },
  caption: 'The loss in float32; the first logit belongs to the true class',
  logitsColumn: 'logits',
  cell: (row: string, way: string) => `${row}: ${way}`,
  predict: 'predict',
  predictFirst: (open: number) => `Predict first: ${open} to go.`,
  runBoth: 'Run both',
  predictAgain: 'Predict again',
  cameOut: (right: number, of: number) =>
    `${right} of ${of} came out as you predicted. Below, each case can be taken step by step.`,
  asPredicted: 'as predicted',
  predicted: (form: string) => `predicted: ${form}`,
  whatBothGive: 'What both ways give',
  gives: (way: string, loss: string) => `${way} gives ${loss}`,
  logits: 'Logits',
  trueClass: 'True class',
  captions: { naive: 'Softmax, then log', fused: 'Fused on logits' },
  faults: {
    overflow: 'first overflow',
    underflow: 'first underflow',
    'not a number': 'first not a number',
  },
  onPaper: (logits: string, label: string) => `Logits ${logits}: ${label}`,
};
