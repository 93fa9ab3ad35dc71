import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, preview } from 'vite';

/** Whether a path, below the base, leads to a page; Vite serves all other files before it asks. */
function isPage(outDir: string, url = '/'): boolean {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = join(outDir, path.endsWith('/') ? `${path}index.html` : path);
    return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}

/** Answers with the book's own page where there is none, as hosts for plain files do; Vite answers with nothing. */
const notFound = (outDir: string): Plugin => ({
  name: 'lossbook:not-found',
  configurePreviewServer:
    ({ middlewares }) =>
    () =>
      middlewares.use(({ url }, response, next) => {
        const page = join(outDir, '404.html');
        if (isPage(outDir, url) || !existsSync(page)) return next();
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(readFileSync(page));
      }),
});

/** Serves a finished build as any plain static host would. */
export const serveBook = (
  port: number,
  base = process.env.LOSSBOOK_BASE ?? '/',
  outDir = process.env.LOSSBOOK_OUT ?? 'dist',
) =>
  preview({
    configFile: false,
    appType: 'mpa',
    base,
    build: { outDir },
    plugins: [notFound(outDir)],
    preview: { port, strictPort: true },
  });
