import { keepPlace } from '../../../progress/place.ts';
import { thisLesson } from '../../book/thisLesson.ts';

const lesson = thisLesson();
const links = [...document.querySelectorAll<HTMLAnchorElement>('.on-this-page a')];
const headings = links.flatMap((link) => document.getElementById(idIn(link)) ?? []);
let section: string | null = null;

function idIn(link: HTMLAnchorElement): string {
  return decodeURIComponent(link.hash.slice(1));
}

/** The section being read: the last one whose heading has passed the upper third of the window. */
function sectionHere(): string {
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  return passed.at(-1)?.id ?? '';
}

/** Marks the section in the contents and keeps it, so that the reader can go on there. */
function follow(): void {
  const here = sectionHere();
  if (here === section) return;
  section = here;
  for (const link of links) {
    if (idIn(link) === here) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
  nameSection(links.find((link) => idIn(link) === here)?.textContent?.trim());
  keepPlace({ lesson, section });
}

/** The bar of a phone says what is being read; before the first heading, what the bar opens. */
function nameSection(title?: string): void {
  const bar = document.querySelector<HTMLElement>('.contents-bar-section');
  if (bar) bar.textContent = title ?? bar.dataset.empty ?? '';
}

const contents = document.querySelector<HTMLElement>('.contents');
contents?.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('a') && contents.matches(':popover-open'))
    contents.hidePopover();
});

const passing = new IntersectionObserver(follow, { rootMargin: '0px 0px -66% 0px' });
for (const heading of headings) passing.observe(heading);
if (lesson) follow();
