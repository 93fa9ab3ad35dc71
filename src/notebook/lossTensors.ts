// What the losses' tensors need where nobody imports the whole of tfjs: a third of its bytes.
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import './cpuBackend.ts';
