/* Serves a finished build: `node scripts/serve.ts [PORT]`, 4321 unless told. */
import { serveBook } from './serveBook.ts';

const port = Number(process.argv[2] ?? 4321);
const base = process.env.LOSSBOOK_BASE ?? '/';

await serveBook(port, base);
console.log(`Lossbook is at http://localhost:${port}${base}`);
