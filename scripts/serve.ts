/* Serves a finished build as any plain static host would: `node scripts/serve.ts [PORT]`, 4321 unless told. */
import { preview } from 'vite';

const port = Number(process.argv[2] ?? 4321);
const base = process.env.LOSSBOOK_BASE ?? '/';

await preview({
  configFile: false,
  appType: 'mpa',
  base,
  build: { outDir: process.env.LOSSBOOK_OUT ?? 'dist' },
  preview: { port, strictPort: true },
});
console.log(`Lossbook is at http://localhost:${port}${base}`);
