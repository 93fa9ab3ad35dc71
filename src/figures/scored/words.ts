/** What the figure of scored examples says. */
export const words = {
  label: 'Scores, their calibration, and a threshold',
  now: 'now',
  asTrained: 'as trained',
  scoresAsTrained: 'the scores as trained',
  sliders: {
    threshold: { name: 'threshold', symbol: 'threshold' },
    temperature: { name: 'temperature', symbol: 'temperature T' },
    shift: { name: 'shift', symbol: 'shift b' },
  },
  caption: 'What the loss sees, and what the threshold decides',
  columns: {
    scores: 'scores, threshold',
    loss: 'loss, nats',
    calibrationError: 'calibration error',
    precision: 'precision',
    recall: 'recall',
    accuracy: 'accuracy',
  },
  at: (scores: string, threshold: string) => `${scores}, at ${threshold}`,
  table: 'The calibration',
  calibration: { predicted: 'mean predicted', observed: 'share positive', count: 'examples' },
  threshold: (value: number) => `Threshold ${value}`,
  temperature: (value: number) => `Temperature T = ${value}`,
};
