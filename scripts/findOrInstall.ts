import { spawnSync } from 'node:child_process';

/** Looks for a program; where it is missing, tries one way after another to install it, and looks again. */
export function findOrInstall(
  name: string,
  find: () => string | undefined,
  installers: readonly (readonly string[])[],
): string | undefined {
  const found = find();
  if (found) return found;
  for (const [command = '', ...rest] of installers) {
    console.log(`No ${name} yet: trying ${[command, ...rest].join(' ')}`);
    spawnSync(command, rest, { stdio: 'inherit' });
    const installed = find();
    if (installed) return installed;
  }
  return undefined;
}

/** Debian's way to a package, as root or as one who may become root without being asked. */
export function byApt(name: string): string[][] {
  const script = `apt-get update && apt-get install -y --no-install-recommends ${name}`;
  return [
    ['sh', '-c', script],
    ['sudo', '-n', 'sh', '-c', script],
  ];
}
