/** A page of the book that becomes a chapter of its printed form. */
export interface Chapter {
  /** Names the chapter's places: `huber`. */
  id: string;
  /** Where it is served, from the book's root: `lessons/huber/`. */
  path: string;
}

interface Bound {
  chapters: Chapter[];
  /** The book's address. */
  root: string;
  /** Rules of the printed book alone. */
  css: string;
}

/**
 * Runs in an open page of the book: puts a cover, a contents list and all chapters in its place, as one document for
 * print. Ids are told apart by chapter, and links from chapter to chapter lead within the document.
 *
 * It is given to the page as text, so it stands on its own.
 */
export async function bindBook({ chapters, root, css }: Bound): Promise<void> {
  const styles = new Map<string, CSSStyleSheet>();

  /** A page's styles are inline: another page's would break this page's policy, a style sheet made by a script does not. */
  function withoutStyles(html: string): string {
    return html.replace(/<style\b[^>]*>(.*?)<\/style>/gs, (_, text: string) => {
      if (styles.has(text)) return '';
      const sheet = new CSSStyleSheet({ baseURL: location.href });
      sheet.replaceSync(text);
      styles.set(text, sheet);
      return '';
    });
  }

  function tellApart(main: Element, { id, path }: Chapter): void {
    const own = (name: string) => `${id}--${name}`;
    for (const part of main.querySelectorAll('*')) {
      for (const { name, value } of [...part.attributes]) {
        if (name === 'id' || name === 'for') part.setAttribute(name, own(value));
        else if (name.startsWith('aria-') && name.endsWith('by'))
          part.setAttribute(name, value.split(' ').map(own).join(' '));
        else if (value.includes('url(#')) part.setAttribute(name, value.replace('url(#', `url(#${id}--`));
      }
    }
    for (const link of main.querySelectorAll('a[href]')) {
      const { pathname, hash, origin } = new URL(link.getAttribute('href') ?? '', root + path);
      if (origin !== location.origin) continue;
      const chapter = chapters.find((each) => new URL(each.path, root).pathname === pathname);
      if (!chapter) link.removeAttribute('href');
      else link.setAttribute('href', hash ? `#${chapter.id}--${hash.slice(1)}` : `#${chapter.id}`);
    }
  }

  async function chapterOf(chapter: Chapter): Promise<{ main: Element; title: string }> {
    const response = await fetch(root + chapter.path);
    if (!response.ok) throw new Error(`${chapter.path} is not part of this build`);
    const page = new DOMParser().parseFromString(withoutStyles(await response.text()), 'text/html');
    const main = page.querySelector('main') as Element;
    tellApart(main, chapter);
    main.id = chapter.id;
    return { main, title: main.querySelector('h1')?.textContent.trim() ?? '' };
  }

  // This HTML sink is safe: the function runs only while the book is printed, on pages of this build,
  // and every string comes from the authors' chapters. Readers never receive it.
  const made = (html: string) => document.createRange().createContextualFragment(html);
  const pages = [];
  for (const chapter of chapters) pages.push({ ...chapter, ...(await chapterOf(chapter)) });
  const mark = document.querySelector('.mark')?.outerHTML ?? '';
  const lines = pages.map(
    ({ id, title }) => `<li><a href="#${id}">${title}</a> <span data-page-of="${id}"></span></li>`,
  );

  document.documentElement.classList.remove('scripted');
  document.title = 'Lossbook';
  document.body.replaceChildren(
    made(`<section class="cover">${mark}<h1>Lossbook</h1>
      <p>Loss functions for deep learning, to take hold of. This is the printed form of an interactive notebook.</p></section>
      <nav class="book-contents" aria-label="Contents"><h2>Contents</h2><ol>${lines.join('')}</ol></nav>`),
    ...pages.map(({ main }) => main),
  );
  const bound = new CSSStyleSheet();
  const feet = pages.map(
    ({ id, title }) =>
      `@page ${id} { @bottom-left { content: ${JSON.stringify(title)}; } } #${id} { page: ${id}; }`,
  );
  bound.replaceSync(css + feet.join(''));
  document.adoptedStyleSheets = [...styles.values(), bound];
  await document.fonts.ready;
}
