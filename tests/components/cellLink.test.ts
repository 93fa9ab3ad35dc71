import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { codeInLink, lineOfHalfCharacter } from '../../src/components/cells/cellLink.ts';
import { payloads } from '../hostile/payloads.ts';

const longest = 100_000;
const linkOf = (letters: string) => `#cell=limits&code=${letters}`;
const packed = (text: string) => deflateRawSync(text).toString('base64url');

test('a payload travels as the text it is, or is refused for its length', async () => {
  for (const { text } of payloads) {
    const linked = await codeInLink(linkOf(packed(text)));
    // A lone surrogate or a byte-order mark is no text of its own in UTF-8.
    const same = new TextDecoder().decode(new TextEncoder().encode(text));
    if (same.length <= longest) expect(linked).toEqual({ cell: 'limits', code: same });
    else expect(linked).toEqual({ cell: 'limits', problem: expect.stringMatching(/longer than 100,000/) });
  }
});

test('a payload in the place of the packed letters is refused in plain words, or is nothing but text', async () => {
  for (const { text } of payloads) {
    const linked = await codeInLink(linkOf(text));
    expect(linked).toMatchObject({ cell: 'limits' });
    if (linked && 'code' in linked) expect(linked.code.length).toBeLessThanOrEqual(longest);
    else expect(linked).toMatchObject({ problem: expect.stringMatching(/cannot be read|longer than/) });
  }
});

test('a bomb is cut off as soon as it is too long', async () => {
  for (const { text } of payloads.filter(({ trick }) => trick === 'bomb')) {
    const linked = await codeInLink(linkOf(text));
    expect(linked).toMatchObject({ problem: expect.any(String) });
  }
});

test('an address about something else is not read', async () => {
  for (const { text } of payloads) expect(await codeInLink(text)).toBeNull();
});

test('a link that means a cell but names none, or has no code, says so', async () => {
  for (const hash of [
    `#cell=../x&code=${packed('1')}`,
    '#cell=limits',
    '#cell=',
    `#cell=A&code=${packed('1')}`,
  ])
    expect(await codeInLink(hash)).toEqual({ cell: '', problem: expect.stringContaining('cannot be read') });
});

test('half of a character, which a link would lose, is found by its line', () => {
  expect(lineOfHalfCharacter('a\nb\ud83d\n👍')).toBe(2);
  expect(lineOfHalfCharacter('👍\n')).toBeNull();
});
