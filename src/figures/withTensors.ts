/** Fetches a drawing that computes with losses, and the tensors that they are computed with. */
export const withTensors =
  <Code>(load: () => Promise<Code>): (() => Promise<Code>) =>
  async () =>
    (await Promise.all([load(), import('./tensors.ts')]))[0];
