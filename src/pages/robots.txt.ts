import type { APIRoute } from 'astro';
import { link } from '../components/shell/link.ts';

/** Everyone may read everything, and here is where it stands. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(link('sitemap-index.xml'), site)}\n`);
