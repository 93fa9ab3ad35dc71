import { type ChildProcess, spawn } from 'node:child_process';

/** The book served while it is written. */
export interface DevServer {
  address: string;
  stop(): void;
}

/** Serves the book as `npm run dev` does; resolves to its address, which has another port where the given one is taken. */
export function startDev(port: number): Promise<DevServer> {
  const command = ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)];
  const server: ChildProcess = spawn(process.execPath, command, {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer) => {
      said += data;
      const found = /http:\/\/localhost:\d+\//.exec(said);
      if (found) resolve({ address: found[0], stop: () => void server.kill() });
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', (code) => reject(new Error(`astro dev ended with ${code}: ${said}`)));
  });
}
