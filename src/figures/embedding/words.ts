import type { Role } from './roles.ts';

const roles: Record<Role, string> = {
  anchor: 'anchor',
  positive: 'positive',
  hard: 'hard',
  'semi-hard': 'semi-hard',
  easy: 'easy',
};

/** What the embedding trainer says. */
export const words = {
  label: 'Embedding trainer',
  roles,
  atRest: (steps: number, loss: string) => `At rest after ${steps} steps, at a loss of ${loss}.`,
  spoken: (x: string, y: string, role: string, pull: string) => `x ${x}, y ${y}; ${role}; ${pull}`,
  force: (x: string, y: string) => `force ${x}, ${y}`,
  noForce: 'no force',
  lossIs: 'loss',
  negatives: (anchor: string, count: (role: Role) => number, margin: number) =>
    `${anchor} has ${count('hard')} hard, ${count('semi-hard')} semi-hard and ${count('easy')} easy negatives at margin ${margin}`,
  sliders: {
    margin: { name: 'margin', symbol: 'margin m' },
    temperature: { name: 'temperature', symbol: 'temperature τ' },
    rate: { name: 'learning rate', symbol: 'learning rate η' },
  },
  loss: 'Loss',
  forcesOf: (loss: string) => `forces of ${loss}`,
  anchor: 'Anchor',
  points: 'Points',
  arrangements: { scattered: 'Scattered', together: 'All at one place' },
  rings: {
    margin: 'margin',
    unit: 'length 1',
    farthest: 'farthest positive',
    plusMargin: 'plus margin',
  },
  caption: (anchor: string) => `Where each point is, what it is to ${anchor}, and its slope`,
  columns: {
    point: 'point',
    from: (anchor: string) => `from ${anchor}`,
    role: (anchor: string) => `to ${anchor} it is`,
    slopeX: 'slope in x',
    slopeY: 'slope in y',
  },
  later: (loss: string, steps: number) => `${loss}, ${steps} steps later`,
};
