import type { Outlet } from './builtins.ts';
import { lineHtml, toHtml } from './output/toHtml.ts';
import type { LogLevel } from './protocol.ts';

/** A console whose lines appear below the cell, those of libraries included. */
export function makeConsole(outlet: () => Pick<Outlet, 'show'>): Console {
  const counts = new Map<string, number>();
  const starts = new Map<string, number>();
  let depth = 0;
  const say =
    (level: LogLevel) =>
    (...values: unknown[]) =>
      outlet().show({ kind: 'line', level, html: '  '.repeat(depth) + lineHtml(values) });
  const value = (shown: unknown) => outlet().show({ kind: 'value', html: toHtml(shown) });
  const log = say('log');
  const group = (...values: unknown[]) => {
    if (values.length > 0) log(...values);
    depth = Math.min(deepest, depth + 1);
  };
  const timed = (label: string, ...values: unknown[]) =>
    log(
      `${label}: ${(performance.now() - (starts.get(label) ?? performance.now())).toFixed(1)} ms`,
      ...values,
    );
  return {
    ...console,
    debug: say('debug'),
    log,
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
    trace: log,
    dir: value,
    dirxml: value,
    table: value,
    assert: (holds: unknown, ...values: unknown[]) => {
      if (!holds) say('error')('Assertion failed:', ...values);
    },
    group,
    groupCollapsed: group,
    groupEnd: () => {
      depth = Math.max(0, depth - 1);
    },
    count: (label = 'default') => {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      log(`${label}: ${counts.get(label)}`);
    },
    countReset: (label = 'default') => counts.delete(label),
    time: (label = 'default') => starts.set(label, performance.now()),
    timeLog: (label = 'default', ...values: unknown[]) => timed(label, ...values),
    timeEnd: (label = 'default') => {
      timed(label);
      starts.delete(label);
    },
  } as Console;
}

const deepest = 10;
