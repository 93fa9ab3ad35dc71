import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Words that a reader sees or hears and that stand in a component's markup, not among `words`. */
function literals(component: string): string[] {
  const markup = component
    .replace(/^---[\s\S]*?^---$/m, '')
    .replace(/<(script|style)\b(?:[^>]*[^/>])?>[\s\S]*?<\/\1>/g, '')
    .replace(/<!(--[\s\S]*?--|doctype html)>/g, '');
  const labels = [
    ...markup.matchAll(/\b(?:aria-label|aria-roledescription|title|placeholder|alt|label)="([^"]*)"/g),
  ];
  return [...labels.map(([, label]) => label as string), ...textOf(markup)].filter((text) =>
    /[a-z]{2}/i.test(text.replace(/&\w+;/g, '')),
  );
}

/** What stands between tags: outside of braces, and in braces between the tags that code there yields. */
function textOf(markup: string): string[] {
  const texts = [''];
  /** How many tags are open in each pair of braces; around all of them text may always stand. */
  const open = [Number.POSITIVE_INFINITY];
  let tag: { braces: number; closes: boolean } | null = null;
  for (const [i, letter] of [...markup].entries()) {
    const next = markup[i + 1] ?? '';
    if (letter === '{') open.push(0);
    else if (letter === '}') open.pop();
    else if (letter === '<' && !tag && /[\w/>]/.test(next))
      tag = { braces: open.length, closes: next === '/' };
    else if (letter === '>' && tag?.braces === open.length && markup[i - 1] !== '=') {
      const opened = markup[i - 1] === '/' ? 0 : 1;
      open.push((open.pop() ?? 0) + (tag.closes ? -1 : opened));
      tag = null;
    } else if (!tag && (open.at(-1) ?? 0) > 0) {
      texts[texts.length - 1] += letter;
      continue;
    }
    texts.push('');
  }
  return texts.map((text) => text.trim());
}

test('literals are found in text and in labels, and nowhere else', () => {
  expect(
    literals('<script>let a = "No";</script><p class="no">Yes {no} &amp; 3</p><b aria-label="Too" />'),
  ).toEqual(['Too', 'Yes']);
  expect(literals('<button onclick={() => go("no")}>{words.go}</button>')).toEqual([]);
});

test('literals are found in tags that code yields', () => {
  expect(
    literals('{no.length > 2 && (<p>Yes <a href={no("no")}>{no}</a> and {no.map(() => <b>so</b>)}</p>)}'),
  ).toEqual(['Yes', 'and', 'so']);
});

test('no component has words of its own', () => {
  const files = globSync('src/{components,figures,layouts}/**/*.{astro,svelte}');
  expect(files.length).toBeGreaterThan(90);
  const own = files.map((file) => [file, literals(readFileSync(file, 'utf8'))] as const);
  expect(own.filter(([, words]) => words.length > 0)).toEqual([]);
});
