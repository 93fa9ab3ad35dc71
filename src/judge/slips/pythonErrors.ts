import type { Verdict } from '../verdict.ts';
import type { Slip } from './slip.ts';

type Unfinished = Extract<Verdict, { kind: 'wrong' | 'crashed' }>;

/** Errors of Python's that have one usual reason in an exercise, which is named beside them. */
const reasons: readonly { id: string; pattern: RegExp; next?: string }[] = [
  {
    id: 'foreign-name',
    pattern: /name '(?:np|numpy|Math|console|null|true|false|undefined|tf)' isn't defined/,
  },
  { id: 'foreign-name', pattern: /no module named '(?:numpy|tensorflow|jax|keras|scipy|pandas)/ },
  {
    id: 'power',
    pattern: /unsupported types? for __xor__/,
    next: 'Write ** for a power.',
  },
  {
    id: 'list-for-tensor',
    pattern: /unsupported types? for __(?:add|sub|mul|truediv|pow|neg)__: '(?:list'|\w+', 'list')/,
    next: 'Make a tensor of the list first, torch.tensor(x), or go through it with a loop.',
  },
  {
    id: 'list-for-tensor',
    pattern: /must be a Tensor, and is of type list|'list' object has no attribute/,
    next: 'Make a tensor of the list first, torch.tensor(x), or go through it with a loop.',
  },
  {
    id: 'whole-tensor',
    pattern:
      /could not infer output dtype|only Tensors of floating point|not implemented for '(?:Long|Int)'|expected (?:scalar type )?Float/i,
    next: 'A tensor of whole numbers takes no mean and no logarithm: write x.float().',
  },
  // Where a tensor gives inf or nan, a number of Python's stops.
  { id: 'no-number', pattern: /OverflowError|math domain error|ZeroDivisionError/ },
  { id: 'leaf-in-place', pattern: /leaf Variable that requires grad/ },
  {
    id: 'no-dim',
    pattern: /(?:softmax|log_softmax|logsumexp)\(?.*(?:dim|missing|positional)/,
    next: 'Say along which axis: dim=-1 takes the classes of each row.',
  },
];

/** What an error gives away; its own words stay the problem. */
export function pythonError(verdict: Unfinished): Pick<Slip, 'id' | 'says' | 'next'> | null {
  if (verdict.kind !== 'crashed') return null;
  const found = reasons.find(({ pattern }) => pattern.test(verdict.problem));
  return found ? { id: found.id, says: verdict.problem, next: found.next ?? verdict.next } : null;
}
