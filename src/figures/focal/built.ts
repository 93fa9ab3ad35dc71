import { fields } from './fields.ts';

/** The focal loss over p_t, and who supplies it as classes grow unequal. */
export const built = () => ({
  fields: fields(),
  data: null,
  paper: [0.5, 5].map((gamma) => ({ label: `γ = ${gamma}`, state: { gamma } })),
});
