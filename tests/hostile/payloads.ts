import { deflateRawSync, gzipSync } from 'node:zlib';
import { addresses, clobberings, handlers, mutations, scripts, styles, svgs, templates } from './markup.ts';

/** A hostile text. One that gets through calls `breach()`, asks `evil.invalid` for something, or changes a prototype. */
export interface Payload {
  trick: keyof typeof texts;
  text: string;
}

/** Keys and JSON by which data becomes part of every object's prototype, or of no object that was meant. */
const pollutions = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  '__proto__[polluted]=1',
  'constructor[prototype][polluted]=1',
  '__proto__.polluted=1',
  'delta=1&__proto__=2',
  '#__proto__:polluted=1',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"a":{"__proto__":{"polluted":1}}}',
  '[{"__proto__":{"polluted":1}}]',
  '{"version":1,"__proto__":{"polluted":1}}',
  '{"__proto__":null}',
  '{"toString":null,"valueOf":null}',
  '{"length":4294967295}',
  '{"then":"breach()"}',
  '{"\\u005f_proto__":{"polluted":1}}',
];

/** More than any field was made for; counted, nested or repeated. */
const overlong = [
  'x'.repeat(1_000_000),
  '😀'.repeat(250_000),
  '\u0301'.repeat(100_000),
  '\u202e'.repeat(10_000),
  '<b>'.repeat(20_000),
  '<table><td>'.repeat(2_000),
  '['.repeat(100_000),
  '{"a":'.repeat(50_000),
  '('.repeat(50_000),
  '&amp;'.repeat(100_000),
  `#${'a=1&'.repeat(50_000)}`,
  `${'9'.repeat(10_000)}e${'9'.repeat(10)}`,
  '1e999',
  '-1e999',
  `${'a'.repeat(50_000)}!`,
  `<p title="${'x'.repeat(200_000)}">`,
];

const packed = (bytes: string | Uint8Array) => deflateRawSync(bytes, { level: 9 }).toString('base64url');
const whole = packed("'whole'");

/** What is no compressed text, in the letters that a link has for one. */
const broken = [
  'abc',
  'A',
  '-',
  '_'.repeat(4),
  '%%%',
  '%E0%A4%A',
  '%00',
  '====',
  whole.slice(1),
  whole.slice(0, -2),
  `${whole}AAAA`,
  [...whole].toReversed().join(''),
  gzipSync("'another format'").toString('base64url'),
  Buffer.from("'not packed at all'").toString('base64url'),
  packed(new Uint8Array([0xff, 0xfe, 0xc0, 0x80])),
];

/** A few letters that unpack to many megabytes. */
const bombs = [
  packed(new Uint8Array(1_000_001)),
  packed(new Uint8Array(64_000_000)),
  packed('while(true){}'.repeat(1_000_000)),
  packed(deflateRawSync(new Uint8Array(64_000_000), { level: 9 })),
];

const texts = {
  script: scripts,
  handler: handlers,
  svg: svgs,
  address: addresses,
  style: styles,
  template: templates,
  mutation: mutations,
  clobbering: clobberings,
  pollution: pollutions,
  overlong,
  broken,
  bomb: bombs,
};

/** Every payload; each entrance takes those that can reach it. */
export const payloads: readonly Payload[] = Object.entries(texts).flatMap(([trick, list]) =>
  list.map((text) => ({ trick: trick as Payload['trick'], text })),
);
