import { spawn, type ChildProcess } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { BUILT } from '../../browser/build';

const START = join(__dirname, '../../../../.config/start-workbench.mjs');

/** `npm start` on the build of the tests, running. */
export interface OwnServer {
  /** As it was printed: address with the sample. */
  readonly address: string;
  readonly port: number;
  readonly words: () => string;
  /** Ctrl+C; gives the exit status. */
  end(): Promise<number | null>;
}

export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

const running = new Set<ChildProcess>();

/** Starts it and waits for its address. Rejects with its words when it ends without one. */
export function startServer(...options: string[]): Promise<OwnServer> {
  const child = spawn(process.execPath, [START, '--no-open', '--folder', BUILT.workbench, ...options]);
  running.add(child);
  let words = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  void ended.then(() => running.delete(child));
  return new Promise((resolve, reject) => {
    const hear = (data: Buffer): void => {
      words += data.toString();
      const address = /http:\S+/.exec(words)?.[0];
      if (!address || !words.includes('Ctrl+C ends it')) return;
      resolve({
        address,
        port: Number(new URL(address).port),
        words: () => words,
        end: () => (child.kill('SIGINT'), ended),
      });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((status) => reject(new Error(`${status}: ${words}`)));
  });
}

/** Ends what a failed test left running. */
export function endServers(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Asks for a path exactly as it is written, dots and all. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', host = `localhost:${port}` }: { method?: string; host?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let body = '';
      response.on('data', (data: Buffer) => (body += data.toString()));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    });
    asked.once('error', reject);
    asked.end();
  });
}
