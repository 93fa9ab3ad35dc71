import { firstSign } from '../intentDirective.ts';

void firstSign().then(() => import('./figureWalk.ts'));
