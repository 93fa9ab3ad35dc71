import { sample } from 'fast-check';
import { close } from './close.ts';
import type { Checks, Exercise } from './exercise.ts';
import type { Args, Plain } from './plain.ts';
import type { Sandbox } from './sandbox.ts';
import { answer } from './steps.ts';
import type { Finding } from './verdict.ts';

/**
 * Of a repair: an input on which the code was right as it was found and is not any more, and which of the parts that
 * worked have changed. The finding comes back as it was where nothing of that is the matter.
 */
export async function lostParts(
  { checks, mistaken }: Pick<Exercise, 'checks' | 'mistaken'>,
  source: string,
  { finding, sandbox, seed }: { finding: Finding; sandbox: Sandbox; seed: number },
): Promise<Finding> {
  const asFound = mistaken['as-found']?.[checks.function];
  if (!checks.parts || !asFound) return finding;
  const inputs = sample(checks.inputs, { seed, numRuns: 80 });
  const wasRight = (args: Args) => close(answer(asFound, args), answer(checks.reference, args));
  const [broken] = (await wrongNow(inputs.filter(wasRight), checks, sandbox)).sort(byLength);
  const lost = checks.parts.filter(({ line }) => !bare(source).includes(bare(line)));
  if (!broken) return lost.length < checks.parts.length ? besides(finding, lost) : finding;
  return {
    ...finding,
    id: 'was-right',
    problem: `On this input the function was right as you found it, and is not any more.${changed(lost)}`,
    ...(lost.length > 0 && { next: `Compare with how it was: ${lost.map(quoted).join(' and ')}.` }),
    counterexample: {
      parameters: checks.parameters,
      args: broken.args,
      yours: broken.yours,
      ours: answer(checks.reference, broken.args),
    },
  };
}

type Part = NonNullable<Checks['parts']>[number];

/** Where the code was wrong on every such input already, what has been changed beyond that is only mentioned. */
const besides = (finding: Finding, lost: readonly Part[]): Finding =>
  lost.length === 0
    ? finding
    : {
        ...finding,
        next: `${finding.next} Besides, this worked as it was: ${lost.map(quoted).join(' and ')}.`,
      };

const changed = (lost: readonly Part[]) =>
  lost.length > 0 ? ` What you have changed there is ${lost.map(({ does }) => does).join(', and ')}.` : '';
const quoted = ({ line }: Part) => `“${line.trim()}”`;

/** Those inputs to which the reader's function answers otherwise than ours. */
async function wrongNow(
  inputs: readonly Args[],
  { function: name, reference }: Checks,
  sandbox: Sandbox,
): Promise<{ args: Args; yours: Plain }[]> {
  const outcomes = await sandbox.call(inputs.map((args) => ({ name, args })));
  return inputs.flatMap((args, i) => {
    const outcome = outcomes[i];
    if (outcome?.kind !== 'value' || close(outcome.value, answer(reference, args))) return [];
    return [{ args, yours: outcome.value }];
  });
}

const byLength = (a: { args: Args }, b: { args: Args }) =>
  JSON.stringify(a.args).length - JSON.stringify(b.args).length;

/** Code without its spaces, which a formatter may have moved. */
const bare = (code: string) => code.replace(/\s+/g, '');
