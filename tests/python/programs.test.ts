import { readFileSync } from 'node:fs';
import { memory } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { printedHere, sha256 } from '../../scripts/snippets.ts';
import { expectSame } from './compare.ts';
import recorded from './programs/recorded.json' with { type: 'json' };

const programs = Object.entries(recorded.programs);
const read = (name: string) => readFileSync(new URL(`./programs/${name}.py`, import.meta.url), 'utf8');

test.each(programs)(
  '%s prints what CPython and PyTorch printed, and leaves no tensor behind',
  async (name, { sha256: ran, output }) => {
    const source = read(name);
    expect(sha256(source), 'the recording is of another program: npm run python').toBe(ran);
    const before = memory().numTensors;
    expectSame(await printedHere(source), output);
    expect(memory().numTensors).toBe(before);
  },
);
