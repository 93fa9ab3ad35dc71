import type { Setting } from './atBuild.ts';
import { format, initialOf, parse } from './fields.ts';

/** Texts of a link that take a slider, or every point, to one of its ends. */
const numbersAtTheirEnds = ['-1e9', '1e9'];
/** All losses of the catalogue that can be laid beside another. */
const everyLoss =
  'mse,l1,huber,smooth-l1,log-cosh,bce-with-logits,sigmoid-focal,hinge,contrastive,triplet-margin,generator-minimax';

/**
 * The states in which a figure is most likely to go wrong: its first, those for paper, and the first with one field at a
 * time at an end, or at any choice that the figure's words name. By the link that leads to each.
 */
export function extremeStates<State extends object>(
  { fields, first, paper = [] }: Pick<Setting<State, unknown>, 'fields' | 'first' | 'paper'>,
  words: object,
): Map<string, State> {
  const initial: State = { ...initialOf(fields), ...first };
  const states = new Map<string, State>();
  const take = (state: State) => states.set(format(fields, state), state);
  take(initial);
  for (const { state } of paper) take({ ...initial, ...state });
  for (const name of Object.keys(fields) as (keyof State & string)[]) {
    const written = fields[name].write(initial[name], name);
    if (!written) continue;
    const key = written.split('=')[0] ?? name;
    for (const text of [...numbersAtTheirEnds, ...optionsIn(words), everyLoss])
      take({ ...initial, [name]: parse(fields, new URLSearchParams([[key, text]]).toString())[name] });
  }
  return states;
}

/** The names of choices: a figure's words are listed by them. */
const optionsIn = (words: object): string[] =>
  Object.values(words).flatMap((each) => (typeof each === 'object' ? Object.keys(each) : []));
