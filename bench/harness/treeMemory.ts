import { readdirSync, readFileSync } from 'node:fs';

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // The process has ended meanwhile.
  }
};

/** A process and all that it started, as Linux lists them. */
function tree(pid: string): string[] {
  const threads = read(`/proc/${pid}/status`) ? readdirSync(`/proc/${pid}/task`) : [];
  const children = threads.flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(' '));
  return [pid, ...children.filter((child) => child.trim()).flatMap(tree)];
}

/**
 * Memory that a process and its children take now, in megabytes; what several of them share counts once (PSS). Zero where
 * the system is not Linux, or the process has ended.
 */
export function treeMegabytes(pid: number): number {
  const kilobytes = tree(String(pid)).map((each) =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${each}/smaps_rollup`))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}
