/** What the figure of PyTorch's losses says; its numbers come written as it shows them. */
export const words = {
  label: 'One batch under three losses',
  logit: 'true logit',
  loss: 'loss, nats',
  axis: 'logit of the true class; the nine others are 0',
  nats: 'loss of one example, nats',
  curves: { plain: 'cross-entropy', smoothed: 'smoothed', focal: 'focal' },
  mean: (mean: string) => `mean ${mean}`,
  spoken: (loss: string, each: string, mean: string) =>
    `Four examples of ten classes under ${loss}: they cost ${each} nats, ${mean} in the mean.`,
  example: (nth: number) => `Example ${nth}`,
  costs: (logit: string, loss: string) => `true logit ${logit}, loss ${loss}`,
  choose: 'Loss',
  /** How each is written in PyTorch. */
  calls: {
    plain: 'nn.CrossEntropyLoss()(x, t)',
    smoothed: 'nn.CrossEntropyLoss(label_smoothing=0.1)(x, t)',
    focal: 'FocalLoss(gamma=2)(x, t)',
  },
  shapes: 'with x of shape [4, 10], float32, and t of shape [4], int64',
};
