import { type Answer, type Question, questionWith, type Rules } from './rules.ts';

/** What has been answered: the id of an answer for the id of its question. */
export type Answers = Readonly<Record<string, string>>;

/** The part of the rules that finding one's way needs. */
export type Way = Pick<Rules, 'start' | 'questions'>;

export interface Walk {
  /** Questions answered so far, in the order they were asked. */
  steps: { question: Question; answer: Answer }[];
  /** What is asked next, unless the end is reached. */
  question?: Question;
  /** The id of the recommendation at the end. */
  chosen?: string;
}

/** Follows the answers from the first question; answers to questions off that path are ignored. */
export function walk(way: Way, answers: Answers): Walk {
  const steps: Walk['steps'] = [];
  let question = questionWith(way, way.start);
  for (;;) {
    const answer = question.answers.find(({ id }) => id === answers[question.id]);
    if (!answer) return { steps, question };
    steps.push({ question, answer });
    if (answer.choose) return { steps, chosen: answer.choose };
    question = questionWith(way, answer.ask ?? '');
  }
}

/** Every way from the first question to a recommendation. */
export function ways(way: Way, from = way.start): { answers: Answers; chosen: string }[] {
  const question = questionWith(way, from);
  return question.answers.flatMap(({ id, ask, choose }) => {
    const here = { [question.id]: id };
    if (choose) return [{ answers: here, chosen: choose }];
    return ways(way, ask ?? '').map(({ answers, chosen }) => ({ answers: { ...here, ...answers }, chosen }));
  });
}

/** The answers as the text of a link: `task=number&outliers=wrong`. */
export function formatAnswers({ steps }: Walk): string {
  return steps.map(({ question, answer }) => `${question.id}=${answer.id}`).join('&');
}

/** Parses a link's text; unknown questions and answers are ignored. */
export function parseAnswers(text: string): Answers {
  return Object.fromEntries(new URLSearchParams(text));
}
