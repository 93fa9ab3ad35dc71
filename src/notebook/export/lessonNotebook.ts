import type { LessonPart } from './lessonParts.ts';

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

export interface NotebookOptions {
  title: string;
  /** The lesson's page. */
  address: string;
  /** The TeX of a loss, by its id. */
  formulaOf(loss: string): string;
  /** The PyTorch program of a snippet, by its name; `null` when there is none. */
  pytorch(snippet: string): string | null;
}

/** A lesson as a Jupyter notebook: prose and formulas to read, our TypeScript to compare with, PyTorch code to run. */
export function lessonNotebook(parts: readonly LessonPart[], options: NotebookOptions): JupyterNotebook {
  const cells = parts.flatMap((part) => cellsOf(part, options));
  const intro = markdown(
    `# ${options.title}\n\nFrom <${options.address}>, where the figures move and the TypeScript runs.`,
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

function cellsOf(part: LessonPart, { formulaOf, pytorch }: NotebookOptions): JupyterCell[] {
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
      return componentCells(part.name, part.attributes, formulaOf, pytorch);
  }
}

function componentCells(
  name: string,
  attributes: Readonly<Record<string, string>>,
  formulaOf: NotebookOptions['formulaOf'],
  pytorch: NotebookOptions['pytorch'],
): JupyterCell[] {
  if (name === 'Formula' && attributes.loss) return [markdown(`$$\n${formulaOf(attributes.loss)}\n$$`)];
  if (name !== 'InPyTorch' || !attributes.snippet) return [];
  const program = pytorch(attributes.snippet);
  return program === null ? [] : [code(program)];
}

const markdown = (source: string): JupyterCell => ({ cell_type: 'markdown', id: '', metadata: {}, source });

const code = (source: string): JupyterCell => ({
  cell_type: 'code',
  id: '',
  metadata: {},
  execution_count: null,
  outputs: [],
  source: source.trimEnd(),
});
