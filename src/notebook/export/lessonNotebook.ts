import type { LessonPart } from './lessonParts.ts';
import { pythonStarter } from './pythonStarter.ts';
import { question } from './questions.ts';

/** A Jupyter notebook, as nbformat 4.5 describes it. */
export interface JupyterNotebook {
  nbformat: 4;
  nbformat_minor: 5;
  metadata: object;
  cells: JupyterCell[];
}

type JupyterCell = { id: string; metadata: object; source: string } & (
  | { cell_type: 'markdown' }
  | { cell_type: 'code'; execution_count: null; outputs: [] }
);

/** What a notebook shows of an exercise. */
export interface NotebookExercise {
  title: string;
  /** The prompt's MDX, without front matter. */
  prompt: string;
  /** The starter, in TypeScript. */
  starter: string;
}

export interface NotebookOptions {
  title: string;
  /** The lesson's page. */
  address: string;
  /** The TeX of a loss, by its id. */
  formulaOf(loss: string): string;
  /** The PyTorch program of a snippet, by its name; `null` when there is none. */
  pytorch(snippet: string): string | null;
  /** An exercise by its slug; `null` when there is none. */
  exercise(slug: string): NotebookExercise | null;
}

/** A lesson as a Jupyter notebook: prose, formulas, questions and exercises to read, PyTorch and Python code to run. */
export function lessonNotebook(parts: readonly LessonPart[], options: NotebookOptions): JupyterNotebook {
  const cells = parts.flatMap((part) => cellsOf(part, options));
  const intro = markdown(
    `# ${options.title}\n\nFrom <${options.address}>, where the figures move and the TypeScript runs.${needed(cells)}`,
  );
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' },
      language_info: { name: 'python' },
    },
    cells: [intro, ...cells].map((cell, i) => ({ ...cell, id: `part-${i}` })),
  };
}

/** A sentence that says what to install for the code cells, if anything. */
function needed(cells: readonly JupyterCell[]): string {
  const source = cells.flatMap((cell) => (cell.cell_type === 'code' ? cell.source : [])).join('\n');
  const libraries = ['torch', 'torchvision'].filter((name) =>
    new RegExp(`^(?:import|from) ${name}\\b`, 'm').test(source),
  );
  return libraries.length > 0 ? ` The code cells need PyTorch: \`pip install ${libraries.join(' ')}\`.` : '';
}

function cellsOf(part: LessonPart, options: NotebookOptions): JupyterCell[] {
  switch (part.kind) {
    case 'prose':
      return [markdown(part.text)];
    case 'cell':
      return [markdown(`\`\`\`ts\n${part.code}\n\`\`\``)];
    case 'code':
      return part.language === 'python'
        ? [code(part.code)]
        : [markdown(`\`\`\`${part.language}\n${part.code}\n\`\`\``)];
    case 'component':
      return componentCells(part, options);
  }
}

type Component = Extract<LessonPart, { kind: 'component' }>;

function componentCells(part: Component, options: NotebookOptions): JupyterCell[] {
  const { name, attributes } = part;
  const asked = question(part, options.address);
  if (asked !== null) return [markdown(asked)];
  if (name === 'Formula') return [markdown(`$$\n${options.formulaOf(attributes.loss ?? '')}\n$$`)];
  if (name === 'InPyTorch') {
    const program = options.pytorch(attributes.snippet ?? '');
    return program === null ? [] : [code(program)];
  }
  if (name === 'Exercise') return exerciseCells(attributes.slug ?? '', options);
  if (name === 'Note') return part.inside.flatMap((each) => cellsOf(each, options)).map(quoted);
  return figureCells(part, options);
}

function exerciseCells(slug: string, options: NotebookOptions): JupyterCell[] {
  const exercise = options.exercise(slug);
  if (!exercise) return [];
  const heading = `### Exercise: ${exercise.title}`;
  const judged = `[The lesson's page](${options.address}#${slug}) checks your answer in TypeScript; here is a place for it in Python.`;
  const starter = pythonStarter(exercise.starter);
  return [
    markdown([heading, exercise.prompt.trim(), judged].join('\n\n')),
    ...(starter === null ? [markdown(`\`\`\`ts\n${exercise.starter.trim()}\n\`\`\``)] : [code(starter)]),
  ];
}

/** A figure has a caption: what it shows stands here, and that it moves there. */
function figureCells({ inside }: Component, { address }: NotebookOptions): JupyterCell[] {
  const caption = inside.flatMap((each) => (each.kind === 'prose' ? [each.text] : [])).join('\n\n');
  return caption ? [markdown(`*A figure, on [the lesson's page](${address}):* ${caption}`)] : [];
}

const quoted = (cell: JupyterCell): JupyterCell =>
  cell.cell_type === 'markdown' ? { ...cell, source: cell.source.replace(/^/gm, '> ') } : cell;

const markdown = (source: string): JupyterCell => ({ cell_type: 'markdown', id: '', metadata: {}, source });

const code = (source: string): JupyterCell => ({
  cell_type: 'code',
  id: '',
  metadata: {},
  execution_count: null,
  outputs: [],
  source: source.trimEnd(),
});
