import { changing } from './answerHeaders.ts';

const words = {
  title: 'This page is not kept here.',
  why: 'You are offline, and this browser holds no copy of the page: it was never kept, or the browser made room. Nothing that you wrote is touched.',
  again: 'Try again',
  home: 'To the first page',
  book: 'Lossbook',
};

/**
 * What a reader sees in place of a page that is of the book, while it is not kept and the host cannot be reached. It
 * loads nothing, since nothing is sure to be there.
 */
export function notKeptPage(base: string): Response {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${words.title} ${words.book}</title>
<style>
:root { color-scheme: light dark; background: light-dark(#fdfcf9, #15171a); color: light-dark(#1c1c1a, #e8e6e1); }
main { max-inline-size: 34rem; margin: 18vh auto 0; padding-inline: 1.5rem; font: 1.1rem/1.6 Georgia, serif; }
h1 { font-size: 1.9rem; line-height: 1.2; text-wrap: balance; }
p:last-child { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; }
a { color: inherit; text-underline-offset: 0.2em; padding-block: 0.5rem; }
</style>
<main>
<h1>${words.title}</h1>
<p role="status">${words.why}</p>
<p><a href="">${words.again}</a> <a href="${base}">${words.home}</a></p>
</main>
`;
  return new Response(html, {
    status: 503,
    headers: { ...changing, 'Cache-Control': 'no-store', 'Content-Type': 'text/html; charset=utf-8' },
  });
}
