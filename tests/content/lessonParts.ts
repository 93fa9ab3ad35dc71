import { attributes, cells, type LessonText, listed, section } from './lessonText.ts';

/** A part that a lesson must have, and how to tell. */
interface Part {
  name: string;
  isIn: (lesson: LessonText) => boolean;
}

/** Components that are no widget. */
const still = /^(?:Note|Formula|Cite|Sources|NamesElsewhere|InPyTorch|Exercise|Choice|Option)$/;
const quickChecks = ['Choice', 'Numeric', 'Order', 'WhichPlot', 'Sketch'];

const opening = (body: string) => body.split(/^## /m)[0] ?? '';
const between = (count: number, least: number, most: number) => count >= least && count <= most;

/** What every lesson has. */
export const partsOfAll: readonly Part[] = [
  {
    name: 'two to four objectives',
    isIn: ({ frontMatter }) => between(listed(frontMatter, 'objectives').length, 2, 4),
  },
  { name: 'a runnable cell', isIn: ({ body }) => cells(body) > 0 },
];

/** What a lesson about losses has besides. */
export const partsOfLosses: readonly Part[] = [
  {
    name: 'a question at its start',
    isIn: ({ body }) => (body.trimStart().split('\n\n')[0] ?? '').includes('?'),
  },
  {
    name: 'a widget before its first heading',
    isIn: ({ body }) =>
      [...opening(body).matchAll(/<([A-Z]\w*)/g)].some(([, name = '']) => !still.test(name)),
  },
  {
    name: 'the formula of a loss that its front matter names',
    isIn: ({ body, frontMatter }) => {
      const shown = attributes(body, 'Formula', 'loss');
      return listed(frontMatter, 'losses').some((id) => shown.includes(id));
    },
  },
  {
    name: 'a section on value and gradient',
    isIn: ({ body }) => section(body, /gradient|slope|pull/i) !== undefined,
  },
  { name: 'three runnable cells', isIn: ({ body }) => cells(body) >= 3 },
  { name: 'the same in PyTorch', isIn: ({ body }) => body.includes('<InPyTorch ') },
  {
    name: 'a section on what goes wrong, with a cell that shows it',
    isIn: ({ body }) => cells(section(body, /goes wrong|pitfall/i) ?? '') > 0,
  },
  {
    name: 'a section on when to use it and when not',
    isIn: ({ body }) => / not\b/.test(section(body, /^when/i) ?? ''),
  },
  {
    name: 'four quick checks',
    isIn: ({ body }) => quickChecks.flatMap((name) => attributes(body, name, 'id')).length >= 4,
  },
  { name: 'two coded exercises', isIn: ({ body }) => attributes(body, 'Exercise', 'slug').length >= 2 },
  {
    name: 'an exercise that repairs a real bug (its slug ends in -repair)',
    isIn: ({ body }) => attributes(body, 'Exercise', 'slug').some((slug) => slug.endsWith('-repair')),
  },
  {
    name: 'three lines to remember',
    isIn: ({ body }) =>
      (/class="remember">(.*?)<\/div>/s.exec(body)?.[1]?.match(/^(?:\d+\.|-) /gm) ?? []).length === 3,
  },
  { name: 'its sources', isIn: ({ body }) => attributes(body, 'Sources', 'ids').length === 1 },
];
