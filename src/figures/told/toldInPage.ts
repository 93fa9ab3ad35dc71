import { firstSign } from '../waking/intentDirective.ts';

void firstSign().then(() => import('./figureWalk.ts'));
