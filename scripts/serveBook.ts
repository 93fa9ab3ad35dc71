import { preview } from 'vite';

/** Serves a finished build as any plain static host would. */
export const serveBook = (port: number, base = process.env.LOSSBOOK_BASE ?? '/') =>
  preview({
    configFile: false,
    appType: 'mpa',
    base,
    build: { outDir: process.env.LOSSBOOK_OUT ?? 'dist' },
    preview: { port, strictPort: true },
  });
