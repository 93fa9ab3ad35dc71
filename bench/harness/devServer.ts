import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs `astro dev` in a copy of the book as long as the work takes. */
export async function devServer<T>(folder: string, work: (origin: string) => Promise<T>): Promise<T> {
  const server = spawn(
    process.execPath,
    [join(folder, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0'],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    const origin = await new Promise<string>((resolve, reject) => {
      let said = '';
      server.stdout.on('data', (text) => {
        said += text;
        const address = /http:\/\/localhost:\d+/.exec(said);
        if (address) resolve(address[0]);
      });
      server.once('exit', () => reject(new Error(`astro dev ended:\n${said}`)));
    });
    return await work(origin);
  } finally {
    server.kill();
  }
}
