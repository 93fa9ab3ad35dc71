import { attributes, cells, type LessonText, listed, section } from './lessonText.ts';

/** A part that a lesson must have, and how to tell. */
interface Part {
  name: string;
  isIn: (lesson: LessonText) => boolean;
}

/** Components that are no widget. */
const still =
  /^(?:Note|Formula|Cite|Sources|NamesElsewhere|InPyTorch|Exercise|Experiment|Choice|Option|Numeric|Slip|Order|Item|Sketch|WhichPlot|SmallCurve)$/;
const quickChecks = ['Choice', 'Numeric', 'Order', 'WhichPlot', 'Sketch'];
/** What the first lessons of a book call it. */
const control = /\b(?:slider|select|toggle|number)\(\{/;

const opening = (body: string) => body.split(/^## /m)[0] ?? '';
const components = (text: string) => [...text.matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name);
const between = (count: number, least: number, most: number) => count >= least && count <= most;
const exercises = ({ body }: LessonText) => attributes(body, 'Exercise', 'slug');

/** Every part that a lesson must have, in its order. */
export const parts: readonly Part[] = [
  {
    name: 'two to four objectives',
    isIn: ({ frontMatter }) => between(listed(frontMatter, 'objectives').length, 2, 4),
  },
  {
    name: 'a question at its start, before or after its figure',
    isIn: ({ body }) => /\?/.test(opening(body).replace(/^<([A-Z]\w*)[\s\S]*?^(?:<\/\1>|\/>)$/gm, '')),
  },
  {
    name: 'a widget before its first heading',
    isIn: ({ body }) =>
      components(opening(body)).some((name) => !still.test(name)) || control.test(opening(body)),
  },
  {
    name: 'the formula of a loss that its front matter names, with its symbols',
    isIn: ({ body, frontMatter }) => {
      const shown = attributes(body, 'Formula', 'loss');
      return listed(frontMatter, 'losses').some((id) => shown.includes(id));
    },
  },
  {
    name: 'a section on value and gradient',
    isIn: ({ body }) => section(body, /gradient|slope|pull/i) !== undefined,
  },
  {
    name: 'a section on where it comes from',
    isIn: ({ body }) => section(body, /comes? from|likelihood/i) !== undefined,
  },
  { name: 'three runnable cells', isIn: ({ body }) => cells(body) >= 3 },
  { name: 'the same in PyTorch', isIn: ({ body }) => body.includes('<InPyTorch ') },
  { name: 'its names in other libraries', isIn: ({ body }) => body.includes('<NamesElsewhere ') },
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
  { name: 'two coded exercises', isIn: (lesson) => exercises(lesson).length >= 2 },
  {
    name: 'an exercise that repairs a real bug (its slug ends in -repair)',
    isIn: (lesson) => exercises(lesson).some((slug) => slug.endsWith('-repair')),
  },
  {
    name: 'three lines to remember',
    isIn: ({ body }) =>
      (/class="remember">(.*?)<\/div>/s.exec(body)?.[1]?.match(/^(?:\d+\.|-) /gm) ?? []).length === 3,
  },
  { name: 'its sources', isIn: ({ body }) => attributes(body, 'Sources', 'ids').length === 1 },
];

const aboutNoLoss = [
  'the formula of a loss that its front matter names, with its symbols',
  'a section on value and gradient',
  'a section on where it comes from',
];
const noExercise = ['two coded exercises', 'an exercise that repairs a real bug (its slug ends in -repair)'];

/** What the matter of a lesson does not ask for. Every other part is due. */
const spared: Readonly<Record<string, readonly string[]>> = {
  // Five minutes on how the notebook works.
  start: parts.map(({ name }) => name).filter((name) => !/objectives|three runnable cells/.test(name)),
  // Of all losses at once: each has its exercises and its names where it is taught.
  taxonomy: ['a section on value and gradient', 'its names in other libraries', ...noExercise],
  // Of no loss, but of what is done with any.
  'training-loops': ['its names in other libraries'],
  'in-pytorch': [...aboutNoLoss, 'a section on when to use it and when not', ...noExercise],
  choosing: [
    ...aboutNoLoss,
    'its names in other libraries',
    'a section on when to use it and when not',
    ...noExercise,
  ],
  // The exercises themselves.
  practice: parts.map(({ name }) => name).filter((name) => !/objectives|two coded exercises/.test(name)),
};

/** The parts that a lesson lacks, by name. */
export function lacking(lesson: LessonText): string[] {
  return parts
    .filter(({ name, isIn }) => !spared[lesson.slug]?.includes(name) && !isIn(lesson))
    .map(({ name }) => name);
}
