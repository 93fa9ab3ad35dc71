import { openChannel } from './guard.ts';
import { Language } from './language.ts';
import type { Answers, FromLanguage, Question, ToLanguage } from './languageProtocol.ts';

// No reader's code runs here, and what it learns from is a file of the book.
const { fetch } = globalThis;
const channel = openChannel<ToLanguage, FromLanguage>();
let language: Promise<Language | null>;

channel.onMessage(async (message) => {
  if ('declarations' in message) {
    // Without them, offline for instance, the editor goes on without completion.
    language = load(message.declarations).catch(() => null);
    return;
  }
  const known = await language;
  const answer = known ? answerTo(message.question, known) : nothing[message.question.ask];
  channel.send({ id: message.id, answer });
});

const nothing: Answers = {
  problems: [],
  suggestions: [],
  describeSuggestion: null,
  describe: null,
  callHelp: null,
};

async function load(url: string): Promise<Language> {
  const response = await fetch(url);
  return new Language(await response.json());
}

function answerTo(question: Question, language: Language): Answers[keyof Answers] {
  const { cell } = question;
  language.update(question.cells);
  switch (question.ask) {
    case 'problems':
      return language.problems(cell);
    case 'suggestions':
      return language.suggestions(cell, question.offset);
    case 'describeSuggestion':
      return language.describeSuggestion(cell, question.offset, question.label);
    case 'describe':
      return language.describe(cell, question.offset);
    case 'callHelp':
      return language.callHelp(cell, question.offset);
  }
}
