import { expect, test } from 'vitest';
import { importing, inPython } from '../../src/notebook/importing.ts';

const imported = (source: string) => {
  const { at, insert } = importing(source, 'mseLoss', 'lossbook/losses');
  return source.slice(0, at) + insert + source.slice(at);
};

test('a name joins the braces that are there, else gets a line of its own at the top', () => {
  expect(imported('mseLoss')).toBe("import { mseLoss } from 'lossbook/losses';\nmseLoss");
  expect(imported("import { l1Loss } from 'lossbook/losses';")).toBe(
    "import { l1Loss, mseLoss } from 'lossbook/losses';",
  );
  expect(imported('import {\n  l1Loss,\n} from "lossbook/losses";')).toBe(
    'import {\n  l1Loss, mseLoss,\n} from "lossbook/losses";',
  );
  expect(imported("import { sin } from 'elsewhere';")).toBe(
    "import { mseLoss } from 'lossbook/losses';\nimport { sin } from 'elsewhere';",
  );
  expect(imported("import * as losses from 'lossbook/losses';")).toMatch(/^import \{ mseLoss \}/);
});

test('names are found as PyTorch writes them', () => {
  expect(
    [
      'mseLoss',
      'l1Loss',
      'smoothL1Loss',
      'binaryCrossEntropyWithLogits',
      'klDiv',
      'gaussianKLDiv',
      'nllLoss',
    ].map(inPython),
  ).toEqual([
    'mse_loss',
    'l1_loss',
    'smooth_l1_loss',
    'binary_cross_entropy_with_logits',
    'kl_div',
    'gaussian_kl_div',
    'nll_loss',
  ]);
});
