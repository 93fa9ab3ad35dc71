/* `npm run quick`: types, lint and the unit tests related to what is not committed yet, beside each other. */
import { exec, execFileSync } from 'node:child_process';

const listed = (...args: string[]): string[] =>
  execFileSync('git', [...args, '--', 'src', 'tests'], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);

const changed = [
  ...listed('diff', '--name-only', '--diff-filter=d', 'HEAD'),
  ...listed('ls-files', '--others', '--exclude-standard'),
];

/** Runs a command and prints what it said when it has ended, so that several do not mix; whether it ended well. */
const run = (command: string): Promise<boolean> =>
  new Promise((done) => {
    exec(command, { maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      console.log(`${stdout}${stderr}`);
      done(error === null);
    });
  });

const files = changed.map((file) => JSON.stringify(file)).join(' ');
const related = `npm run build:losses && vitest related --run --passWithNoTests ${files}`;
const went = await Promise.all(['npm run types', 'npm run lint', related].map(run));
process.exit(went.every(Boolean) ? 0 : 1);
