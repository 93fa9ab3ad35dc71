import type { Engine } from '@tensorflow/tfjs-core/dist/engine.js';

/** Disposes every tensor and variable that a stretch of code made and did not dispose itself. */
export type Release = () => void;

/**
 * Notes every tensor made from now until the returned function is called, which gives the way to release them.
 *
 * Unlike `tf.tidy` it may stay open across `await`; nothing is disposed before it is released.
 */
export function noteTensors(engine: Engine): () => Release {
  const before = new Set(Object.keys(engine.registeredVariables));
  engine.startScope('cell');
  const scope = engine.state.activeScope;
  return () => {
    const tensors = [...scope.track];
    while (engine.state.activeScope && engine.state.activeScope !== scope)
      engine.endScope(engine.state.activeScope.track);
    engine.endScope(tensors);
    const variables = Object.values(engine.registeredVariables).filter(({ name }) => !before.has(name));
    return () => {
      for (const tensor of [...tensors, ...variables]) if (!tensor.isDisposed) tensor.dispose();
    };
  };
}
