/** What the figure of softmax and cross-entropy says. */
export const words = {
  label: 'Softmax and cross-entropy',
  crossEntropy: 'cross-entropy',
  sum: (targetEntropy: string, divergence: string, entropy: string) =>
    `= entropy of the target ${targetEntropy} + KL(t ‖ p) ${divergence} nats; entropy of p ${entropy}`,
  topOf: (name: string) => `top of bar ${name}`,
  spoken: (logit: string) => `logit ${logit}`,
  logitOf: (name: string) => `logit of ${name}`,
  temperature: 'temperature',
  smoothing: 'label smoothing',
  trueClass: 'True class',
  panels: {
    logits: 'logits divided by τ',
    probabilities: 'probability p; t dashed',
    gradient: 'gradient (p − t) / τ',
  },
};
