import { expect, test } from 'vitest';
import { fetchOf } from '../../src/notebook/network.ts';

test('only the given files are fetched, by their whole address and nothing about them', async () => {
  const asked: unknown[][] = [];
  const fetch = fetchOf(['http://a.example/x.wasm'], async (...given) => {
    asked.push(given);
    return new Response('');
  }) as (...given: unknown[]) => Promise<Response>;
  await fetch('http://a.example/x.wasm', { method: 'POST', body: 'secret', credentials: 'include' });
  expect(asked).toEqual([['http://a.example/x.wasm']]);
  const others = [
    'http://a.example/x.wasm?secret',
    'http://a.example/X.wasm',
    '/x.wasm',
    new Request('http://a.example/x.wasm'),
    { toString: () => 'http://a.example/x.wasm' },
    ['http://a.example/x.wasm'],
    'toString',
    undefined,
  ];
  for (const other of others) await expect(fetch(other)).rejects.toThrow('has no network');
  expect(asked).toHaveLength(1);
});
