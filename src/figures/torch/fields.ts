import { numbers, oneOf, type StateOf } from '../fields.ts';

/** How far a true logit can be dragged; the nine other logits are 0. */
export const logitRange = [-4, 8] as const;
export const classes = 10;

/** The losses, by what the figure calls them in a link. */
export const losses = ['plain', 'smoothed', 'focal'] as const;
export type TorchLoss = (typeof losses)[number];

export const fields = () => ({
  loss: oneOf(losses, 'plain'),
  /** The logit of the true class in each of four examples. */
  logits: numbers([-2, 0.5, 2.5, 6], logitRange, 'at', 1),
});
export type TorchState = StateOf<ReturnType<typeof fields>>;
