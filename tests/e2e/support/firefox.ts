import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Firefox where systems put it (Debian: firefox-esr); null where there is none. */
export const FIREFOX =
  ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find(
    (path) => existsSync(path),
  ) ?? null;

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly failed: (error: Error) => void;
}

/**
 * Firefox as it is installed, driven by its own protocol (Marionette: length, colon, JSON). Playwright drives only a
 * Firefox of its own making.
 */
export class Firefox {
  private readonly waiting = new Map<number, Waiting>();
  private buffer = Buffer.alloc(0);
  private sent = 0;

  private constructor(
    private readonly process: ChildProcess,
    private readonly profile: string,
    private readonly socket: Socket,
  ) {
    socket.on('data', (data) => this.take(data));
  }

  static async start(path: string): Promise<Firefox> {
    const profile = await mkdtemp(join(tmpdir(), 'ziping-firefox-'));
    const port = await freePort();
    const preferences = [`"marionette.port", ${port}`, '"intl.accept_languages", "zh-CN,zh"'];
    await writeFile(join(profile, 'user.js'), preferences.map((each) => `user_pref(${each});\n`).join(''));
    const args = ['--headless', '--marionette', '--no-remote', '--profile', profile];
    const process = spawn(path, args, { stdio: 'ignore' });
    const firefox = new Firefox(process, profile, await socketAt(port));
    await firefox.ask('WebDriver:NewSession', { capabilities: {} });
    return firefox;
  }

  async goto(url: string): Promise<void> {
    await this.ask('WebDriver:Navigate', { url });
  }

  /** What a script in the page returns. */
  async run<Value>(script: string): Promise<Value> {
    const answer = await this.ask('WebDriver:ExecuteScript', { script, args: [] });
    return (answer as { value: Value }).value;
  }

  /** Clicks the first element that holds these words. */
  async click(words: string): Promise<void> {
    const using = { using: 'xpath', value: `//*[contains(text(), ${JSON.stringify(words)})]` };
    const found = (await this.ask('WebDriver:FindElement', using)) as { value: Record<string, string> };
    await this.ask('WebDriver:ElementClick', { id: Object.values(found.value)[0] });
  }

  async close(): Promise<void> {
    this.socket.destroy();
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill();
    await gone;
    await rm(this.profile, { recursive: true, force: true });
  }

  private ask(name: string, parameters: object): Promise<unknown> {
    const id = ++this.sent;
    const message = JSON.stringify([0, id, name, parameters]);
    this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise((done, failed) => this.waiting.set(id, { done, failed }));
  }

  private take(data: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, data]);
    for (;;) {
      const colon = this.buffer.indexOf(':');
      const end = colon + 1 + Number(this.buffer.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || this.buffer.length < end) return;
      const message: unknown = JSON.parse(this.buffer.subarray(colon + 1, end).toString());
      this.buffer = this.buffer.subarray(end);
      // The greeting is an object; answers are lists: 1, number, error, value.
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message as [number, number, { message: string } | null, unknown];
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) waiting?.failed(new Error(error.message));
      else waiting?.done(value);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** A browser takes its time to listen on a busy machine. */
async function socketAt(port: number): Promise<Socket> {
  for (let left = 600; ; left--) {
    const socket = await new Promise<Socket | null>((resolve) => {
      const tried = connect(port, '127.0.0.1', () => resolve(tried));
      tried.once('error', () => resolve(null));
    });
    if (socket) return socket;
    if (left === 0) throw new Error(`Firefox does not listen on port ${port}.`);
    await sleep(100);
  }
}
