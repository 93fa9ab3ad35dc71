/** What the mask painter says. */
export const words = {
  label: 'Mask painter',
  brushFor: { prediction: 'Brush for the prediction', target: 'Brush for the target' },
  brushHow: 'brush; arrow keys move it, Space paints or erases',
  at: (row: number, column: number, spoken: string) => `row ${row}, column ${column}; ${spoken}`,
  spoken: (predicted: boolean, wanted: boolean) =>
    `${predicted ? 'predicted' : 'not predicted'}, ${wanted ? 'in the target' : 'outside the target'}`,
  found: ({ both, wanted, predicted }: { both: number; wanted: number; predicted: number }) =>
    `hard masks: ${both} of ${wanted} wanted pixels found, ${predicted} painted;`,
  bothEmpty: 'Dice and IoU are 0/0',
  dice: 'Dice',
  iou: 'IoU',
  startFrom: 'Start from',
  arrangements: {
    large: 'Large object',
    small: 'Small object',
    unpredicted: 'Nothing predicted',
    empty: 'Empty target',
    noisy: 'Noisy labels',
  },
  paint: 'Paint',
  layers: { prediction: 'the prediction', target: 'the target' },
  brush: 'Brush',
  onePixel: '1 pixel',
  ninePixels: '3 × 3 pixels',
  slopesOf: 'Slopes of',
  sliders: {
    confidence: { name: 'probability of a painted pixel', symbol: 'painted p' },
    smooth: { name: 'smoothing', symbol: 'smoothing s' },
    alpha: { name: 'price of a false positive', symbol: 'Tversky α' },
    beta: { name: 'price of a false negative', symbol: 'Tversky β' },
  },
  caption: 'What each loss says of this mask',
  columns: {
    loss: 'loss',
    value: 'value',
    largest: 'largest slope',
    onTarget: 'slopes on the target',
  },
  table: 'The masks, pixel by pixel',
  letters: 'b: in both masks; p: in the prediction only; t: in the target only.',
};
