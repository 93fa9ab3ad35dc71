import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snippets } from '../../scripts/snippets.ts';
import { recommendation, rules } from '../../src/components/book/chooser/rules.ts';
import {
  type Answers,
  formatAnswers,
  parseAnswers,
  walk,
  ways,
} from '../../src/components/book/chooser/walk.ts';
import { isTaught } from '../../src/losses/catalogue.ts';
import { catalogue } from '../../src/losses/index.ts';
import { catalogueEntry } from '../../src/plots/catalogueEntry.ts';
import { lessonTexts } from './lessonText.ts';

const functionsOf = (id: string) =>
  recommendation(id).losses.map((loss) => catalogueEntry(loss).functionName);
const read = (file: string) => readFileSync(new URL(file, snippets), 'utf8');

describe('the rules', () => {
  test('reach every recommendation, and nothing that is not one', () => {
    const reached = new Set(ways(rules).map(({ chosen }) => chosen));
    expect([...reached].sort()).toEqual(rules.results.map(({ id }) => id).sort());
  });

  test('lead to every loss that a lesson teaches: recommended, or named as a relative', () => {
    const named = rules.results.flatMap(({ losses, relatives = [] }) => [
      ...losses,
      ...relatives.map(({ loss }) => loss),
    ]);
    const ids = catalogue.filter(isTaught).map(({ id }) => id);
    const says = [
      ...ids
        .filter((id) => !named.includes(id))
        .map((id) => `src/content/chooser.json leads to no ${id}: add it.`),
      ...named
        .filter((id) => !ids.includes(id))
        .map((id) => `src/content/chooser.json: no loss that a lesson teaches is called ${id}.`),
    ];
    expect(says.join('\n')).toBe('');
  });

  test('ask every question that they have', () => {
    const asked = new Set(ways(rules).flatMap(({ answers }) => Object.keys(answers)));
    expect([...asked].sort()).toEqual(rules.questions.map(({ id }) => id).sort());
  });

  test('have no dead end: every answer asks on or recommends, never both', () => {
    for (const { answers } of rules.questions) {
      expect(answers.length).toBeGreaterThan(1);
      for (const { ask, choose } of answers) expect(Boolean(ask) !== Boolean(choose)).toBe(true);
      expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
    }
  });

  test('ask no more than four questions', () => {
    for (const { answers } of ways(rules)) expect(Object.keys(answers).length).toBeLessThanOrEqual(4);
  });
});

// Left: what SYLLABUS says under lesson 12. Right: the answers of somebody in that case.
test.each<[string, Answers, string[]]>([
  ['binary', { task: 'class', classes: 'two', rarity: 'common' }, ['binaryCrossEntropyWithLogits']],
  ['multi-class', { task: 'class', classes: 'more', imbalance: 'even' }, ['crossEntropy']],
  ['multi-label', { task: 'labels' }, ['binaryCrossEntropyWithLogits']],
  ['clean regression', { task: 'number', outliers: 'few' }, ['mseLoss']],
  ['regression with outliers', { task: 'number', outliers: 'wrong' }, ['huberLoss']],
  ['segmentation', { task: 'pixels', mask: 'object' }, ['diceBCELoss']],
  ['detection', { task: 'boxes' }, ['sigmoidFocalLoss']],
  ['metric learning from pairs', { task: 'vector', likeness: 'pairs' }, ['contrastiveLoss']],
  ['metric learning from comparisons', { task: 'vector', likeness: 'order' }, ['tripletMarginLoss']],
  ['imbalance', { task: 'class', classes: 'two', rarity: 'swamped' }, ['sigmoidFocalLoss']],
  ['imbalance of classes', { task: 'class', classes: 'more', imbalance: 'uneven' }, ['crossEntropy']],
  ['generation by reconstruction', { task: 'data', generation: 'copy' }, ['reconstructionLoss']],
  ['generation by adversaries', { task: 'data', generation: 'real' }, ['discriminatorLoss', 'generatorLoss']],
])('%s leads to the loss of the syllabus', (_case, answers, functions) => {
  const { chosen = '' } = walk(rules, answers);
  expect(functionsOf(chosen)).toEqual(functions);
});

describe.each(rules.results)('$id', ({ id, caveats, reason, brief, lesson, snippet, formula }) => {
  test('gives a reason, caveats, a lesson and a formula of the catalogue', () => {
    expect(reason).toMatch(/\.$/);
    expect(caveats.length).toBeGreaterThan(1);
    for (const sentence of [...caveats, brief]) expect(sentence).toMatch(/[.]$/);
    expect(lessonTexts().map(({ slug }) => slug)).toContain(lesson);
    expect(catalogueEntry(formula).formula).not.toBe('');
  });

  // tests/content/pytorch.test.ts runs both programs and compares their numbers.
  test('shows a program in both languages that uses what it recommends', () => {
    const typescript = read(`${snippet}.ts`);
    expect(functionsOf(id).some((name) => typescript.includes(name))).toBe(true);
    expect(read(`${snippet}.py`)).toMatch(/^import torch$/m);
  });
});

describe('the way through the questions', () => {
  test('begins with the first question and asks the next one', () => {
    expect(walk(rules, {}).question?.id).toBe('task');
    expect(walk(rules, { task: 'number' }).question?.id).toBe('outliers');
  });

  test('leaves aside answers to questions that were not asked', () => {
    const { steps, chosen } = walk(rules, { task: 'labels', mask: 'object' });
    expect(steps.map(({ question }) => question.id)).toEqual(['task']);
    expect(chosen).toBe('multi-label');
  });

  test('is written into a link and read from it without loss', () => {
    for (const { answers, chosen } of ways(rules)) {
      expect(walk(rules, parseAnswers(formatAnswers(walk(rules, answers)))).chosen).toBe(chosen);
    }
  });

  test('ends at a question or a recommendation, whatever a link says', () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (text, foreign) => {
        const { question, chosen } = walk(rules, { ...foreign, ...parseAnswers(text) });
        expect(Boolean(question) !== Boolean(chosen)).toBe(true);
      }),
      { seed: 20_261_123 },
    );
  });
});
