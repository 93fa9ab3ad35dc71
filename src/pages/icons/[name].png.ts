import { readFileSync } from 'node:fs';
import type { APIContext } from 'astro';
import sharp from 'sharp';

interface Icon {
  size: number;
  /** The share of the side that stays free around the mark; a system may cut a mask out of that. */
  margin: number;
}

export const getStaticPaths = () => [
  { params: { name: '192' }, props: { size: 192, margin: 0.1 } },
  { params: { name: '512' }, props: { size: 512, margin: 0.1 } },
  { params: { name: 'maskable-512' }, props: { size: 512, margin: 0.22 } },
  { params: { name: 'apple-touch' }, props: { size: 180, margin: 0.14 } },
];

/** The book's mark on its ground, as installed copies show it. */
export async function GET({ props: { size, margin } }: APIContext<Icon>): Promise<Response> {
  const free = Math.round(size * margin);
  const background = '#fdfcf9';
  const mark = await sharp(readFileSync('public/mark.svg'), { density: 72 * (size / 32) })
    .resize(size - 2 * free)
    .toBuffer();
  const icon = await sharp(mark)
    .extend({ top: free, bottom: free, left: free, right: free, background })
    .flatten({ background })
    .png()
    .toBuffer();
  return new Response(new Uint8Array(icon), { headers: { 'Content-Type': 'image/png' } });
}
