import '@tensorflow/tfjs';
import { discriminatorLoss, generatorLoss } from 'lossbook/losses';

const real = [2, -1, 0.5]; // the discriminator's logits for real samples
const fake = [-1, 0.3, -2]; // and for generated ones

console.log('discriminator', discriminatorLoss(real, fake).arraySync());
console.log('generator', generatorLoss(fake).arraySync());
