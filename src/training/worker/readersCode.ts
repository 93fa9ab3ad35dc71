import { readerError } from '../../notebook/evaluate.ts';
import { loadModule } from '../../notebook/loadModule.ts';
import { pageHome } from '../../notebook/pageHome.ts';
import type { Kind } from './protocol.ts';
import type { Run } from './serve.ts';

/** What a reader's file exports. */
export const loadFile = (source: string) => loadModule(source, pageHome);

/** The same runs, whose errors say in plain words what broke, and at which line of the reader's code. */
export const inPlainWords = <K extends Kind>(run: Run<K>): Run<K> =>
  async function* (request, lost) {
    try {
      yield* run(request, lost);
    } catch (error) {
      throw readerError(error);
    }
  };
