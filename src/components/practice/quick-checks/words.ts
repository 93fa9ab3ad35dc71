/** What a quick check answers; reasons are the lesson's own. */
export const quickCheckWords = {
  check: 'Check',
  right: 'Right.',
  notThis: 'Not this one.',
  answers: 'Answers',
  number: 'Your answer, a number',
  within: (tolerance: number) => `within ${tolerance}`,
  noNumber: 'That is not a number yet. Write it as 2.5, −3/8 or 1e-3.',
  more: 'Not yet: it is more than that.',
  less: 'Not yet: it is less than that.',
  up: 'Move up',
  down: 'Move down',
  nowAt: (item: string, place: number, of: number) => `${item}: now number ${place} of ${of}.`,
  notFirst: 'Not yet: something else comes first.',
  rightUntil: (many: number) => `Not yet: the first ${many} stand right, number ${many + 1} does not.`,
};
