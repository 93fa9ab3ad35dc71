import { link } from '../components/shell/link.ts';

/** What an installed copy of the book is called, and how it looks on a home screen. */
export function GET(): Response {
  const icon = (name: string, size: number, purpose = 'any') => ({
    src: link(`icons/${name}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: link(''),
    name: 'Lossbook: an interactive notebook on loss functions',
    short_name: 'Lossbook',
    description: 'Losses to take hold of: living figures, formulas and runnable code, offline.',
    lang: 'en',
    start_url: link(''),
    scope: link(''),
    display: 'standalone',
    background_color: '#fdfcf9',
    theme_color: '#fdfcf9',
    icons: [
      icon('192', 192),
      icon('512', 512),
      icon('maskable-512', 512, 'maskable'),
      { src: link('mark.svg'), sizes: 'any', type: 'image/svg+xml' },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
}
