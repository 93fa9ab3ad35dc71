/** What the choice of images to train on says. */
export const imageSourceWords = {
  title: 'Images',
  reading: 'Reading the images …',
  inUse: (images: string) => `In use: ${images}.`,
  stillInUse: (trouble: string, images: string) => `${trouble} Still in use: ${images}.`,
  loaded: 'Images loaded',
  load: (megabytes: number) => `Load CIFAR-10 (${megabytes} MB)`,
  back: 'Back to the stand-in',
  drop: 'Have CIFAR-10? Drop data_batch_1.bin here, or choose it. It stays on your device.',
};
