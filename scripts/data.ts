/* npm run data -- cifar10 [--from FILE_OR_DIR] [--per-class N]: makes the image files that the page loads on demand. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { downloadCifar, officialArchive, openCifar } from './cifarFiles.ts';
import { writeSubset } from './cifarSubset.ts';

const usage = 'npm run data -- cifar10 [--from FILE_OR_DIR] [--per-class N]';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string' }, 'per-class': { type: 'string', default: '200' } },
  });
  if (positionals.length !== 1 || positionals[0] !== 'cifar10') throw new Error(`Usage: ${usage}`);
  const files = values.from ? openCifar(values.from) : await download();
  const folder = fileURLToPath(new URL('../public/data/', import.meta.url));
  for (const { name, bytes } of writeSubset(files, Number(values['per-class']), folder)) {
    console.log(`public/data/${name}: ${(bytes / 1e6).toFixed(1)} MB`);
  }
}

function download() {
  console.log(`Fetching ${officialArchive.url} (170 MB).`);
  let told = 0;
  return downloadCifar((share) => {
    if (share < told + 0.1) return;
    told = share;
    console.log(`${Math.round(share * 100)} %`);
  });
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
