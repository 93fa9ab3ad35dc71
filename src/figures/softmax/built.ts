import { fields } from './fields.ts';

/** Logits, softmax, target and gradient of three classes. */
export const built = () => ({
  fields: fields(),
  data: null,
  paper: [
    { label: 'τ = 0.5', state: { temperature: 0.5 } },
    { label: 'τ = 3', state: { temperature: 3 } },
    { label: 'ε = 0.3', state: { smoothing: 0.3 } },
  ],
});
