import { conclude, type Question } from '../../../judge/conclude.ts';
import { keepAnswer, readAnswer } from '../../../progress/answers.ts';
import type { KeptRun } from '../../../progress/kinds.ts';
import { changeRun } from '../../../progress/runs.ts';
import { experimentWords } from './words.ts';

/** What an island knows of a question: all but how a run decides it. */
export type Asked = Pick<Question, 'id' | 'asks' | 'options'>;

/** A question is answered twice: before the run and after it. */
export type When = 'predicted' | 'concluded';

interface Concluded {
  id: string;
  asks: string;
  right: boolean;
  says: string;
}

/** What is said of a conclusion whose run is still to be made. */
const unmade = { right: false, says: experimentWords.needsFresh };

/** What a reader predicts before a run and concludes from it, kept with the exercise. */
export class ExperimentAnswers {
  predicted = $state<Record<string, string | null>>({});
  /** What the reader concludes, by question. */
  given = $state<Record<string, string | null>>({});
  concluded = $state.raw<Concluded[]>([]);
  readonly #slug: string;

  constructor(slug: string) {
    this.#slug = slug;
  }

  /** The name of a question before the run, or after it. */
  name = (question: string, when: When): string => `${this.#slug}/${question}/${when}`;

  /** How a part of the experiment is called among those of other exercises on the page. */
  part = (name: string): string => `${name}: ${this.#slug.replaceAll('-', ' ')}`;

  /** Brings back what was predicted on an earlier visit. */
  recall(questions: readonly Asked[]): void {
    for (const { id } of questions) this.predicted[id] = readAnswer(this.name(id, 'predicted'));
  }

  /** How many of the questions are not predicted yet. */
  open = (questions: readonly Asked[]): number => questions.filter(({ id }) => !this.predicted[id]).length;

  /** What the reader has answered so far. */
  answer = (question: string, when: When): string | null =>
    (when === 'predicted' ? this.predicted : this.given)[question] ?? null;

  /** Takes an answer and keeps it: a prediction by itself, a conclusion with the run that it is drawn from. */
  choose(question: string, when: When, option: string): void {
    if (when === 'predicted') {
      this.predicted[question] = option;
      keepAnswer(this.name(question, when), option, null);
    } else {
      this.given[question] = option;
      const given = chosen(this.given);
      changeRun(this.#slug, (run) => run && { ...run, given });
    }
  }

  /** Judges every conclusion against the run that `runOf` gives for its question; `null` where that run is still to be made. */
  judge<Run>(questions: readonly Question<Run>[], runOf: (question: Question<Run>) => Run | null): void {
    this.concluded = this.#judged(questions, this.given, runOf);
    for (const { id, right } of this.concluded)
      if (right) keepAnswer(this.name(id, 'concluded'), 'right', true);
    document.dispatchEvent(new CustomEvent('lossbook:concluded', { detail: { slug: this.#slug } }));
  }

  /** Brings back what was concluded from a run on an earlier visit, and how the run decided it then. */
  recallConclusions<Run>(
    { given, judged }: Pick<KeptRun, 'given' | 'judged'>,
    questions: readonly Question<Run>[],
    runOf: (question: Question<Run>) => Run | null,
  ): void {
    this.given = { ...given };
    if (Object.keys(judged).length > 0) this.concluded = this.#judged(questions, judged, runOf);
  }

  #judged<Run>(
    questions: readonly Question<Run>[],
    given: Readonly<Record<string, string | null>>,
    runOf: (question: Question<Run>) => Run | null,
  ): Concluded[] {
    return questions.map((question) => {
      const { id, asks } = question;
      const answers = { predicted: this.predicted[id] ?? null, answer: given[id] ?? null };
      const run = runOf(question);
      return { id, asks, ...(run === null ? unmade : conclude(question, answers, run)) };
    });
  }

  /** Takes the verdicts back: the run that they were about is gone. */
  forget(): void {
    this.concluded = [];
  }
}

/** The questions that have an answer. */
export const chosen = (given: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).flatMap(([id, option]) => (option ? [[id, option]] : [])));
