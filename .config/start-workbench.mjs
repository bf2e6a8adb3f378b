/**
 * Builds the workbench, serves it to this machine and opens it with a published workbook: `npm start`.
 * `npm start -- --help` names the options.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FIRST_PORT = 8080;
const PORTS_TRIED = 20;
const OPENED_WITH = '#sample=yantian-2023';
const OLDEST_NODE = 20;
/** What a system says of an address that is not its own, or that nobody has. */
const NOT_HERE = /^(EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|EINVAL|EAFNOSUPPORT)$/;

const HELP = `npm start -- [选项 options]

  --port N        端口，默认从 ${FIRST_PORT} 起找空闲的        port; from ${FIRST_PORT} on the first free one
  --host ADDRESS  让别的电脑也能打开（如 0.0.0.0）    let other computers open it, for example 0.0.0.0
  --folder DIR    不生成，直接用已生成的文件夹        serve a folder that is already built
  --no-open       不自动打开浏览器                    leave the browser alone
`;

const options = readOptions();
if (options) await start(options);

async function start({ port, host, folder, 'no-open': isQuiet }) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    return fail(
      `Node ${process.versions.node} 太旧，请装 Node ${OLDEST_NODE} 或更新的版本。`,
      `Node is too old.`,
    );
  }
  if (!existsSync(join(ROOT, 'node_modules/sirv'))) {
    return fail('请先运行 npm ci 安装所需的包。', 'Run npm ci first.');
  }
  if (!folder && !(await build())) return;
  const server = await serve(folder ? resolve(folder) : join(ROOT, 'dist/workbench'), host, port);
  if (!server) return;
  const address = `http://${nameOf(host)}:${server.port}/`;
  say(`自评助手：${address}${OPENED_WITH}\n按 Ctrl+C 结束。表格只在浏览器里处理，不会离开这台电脑。`);
  say('The workbench is at the address above; Ctrl+C ends it. Workbooks stay in the browser.');
  endOn(server);
  if (!isQuiet) openBrowser(address + OPENED_WITH);
}

/** What stands for an address in a link on this machine. */
function nameOf(host) {
  if (!host || /^(0\.0\.0\.0|::)$/.test(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        folder: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return void say(HELP);
    if (values.port !== undefined && !(/^\d+$/.test(values.port) && Number(values.port) <= 65535)) {
      throw new Error(`--port ${values.port}`);
    }
    return values;
  } catch (error) {
    fail(`看不懂的选项：${error.message}`, HELP);
    process.exitCode = 2;
    return null;
  }
}

/** Builds as `npm run build:workbench` does, telling how far it is; false when it failed. */
async function build() {
  process.chdir(ROOT);
  const require = createRequire(import.meta.url);
  const webpack = require('webpack');
  const [config] = require('../webpack.config.js')({ only: 'workbench' }, { mode: 'production' });
  const tell = progress();
  const compiler = webpack({ ...config, plugins: [...config.plugins, new webpack.ProgressPlugin(tell)] });
  const stats = await new Promise((done) => compiler.run((error, result) => done(error ?? result)));
  // The cache of the next build is written when the compiler closes.
  await new Promise((done) => compiler.close(done));
  if (!(stats instanceof Error) && !stats.hasErrors()) return true;
  fail(
    '生成失败。',
    `The build failed.\n${stats instanceof Error ? stats.stack : stats.toString('errors-only')}`,
  );
  return false;
}

/** In a terminal one line that counts up; elsewhere a line at each quarter. */
function progress() {
  const began = Date.now();
  let told = -1;
  return (share) => {
    const percent = Math.round(share * 100);
    if (percent <= told || (!process.stdout.isTTY && percent < told + 25 && percent < 100)) return;
    told = percent;
    const seconds = percent === 100 ? ` (${((Date.now() - began) / 1000).toFixed(1)} s)` : '';
    const words = `正在生成 Building ${percent}%${seconds}`;
    if (process.stdout.isTTY) process.stdout.write(`\r${words}${percent === 100 ? '\n' : ''}`);
    else say(words);
  };
}

async function serve(folder, host, port) {
  if (!existsSync(join(folder, 'index.html'))) {
    return fail(`${folder} 里没有 index.html。`, 'Nothing is built there: run npm run build:workbench.');
  }
  const { serveWorkbench } = await import('./workbench-server.mjs');
  try {
    const where = port === undefined ? { port: FIRST_PORT, tries: PORTS_TRIED } : { port: Number(port) };
    return await serveWorkbench(folder, { host, ...where });
  } catch (error) {
    if (NOT_HERE.test(error.code)) {
      return fail(
        `这台电脑没有地址 ${host}，请用 --host 0.0.0.0 或本机的地址。`,
        `This machine has no address ${host}: ${error.code}.`,
      );
    }
    const chosen = port ?? `${FIRST_PORT}–${FIRST_PORT + PORTS_TRIED - 1}`;
    return fail(
      `端口 ${chosen} 用不了，请用 --port 换一个。`,
      `Port ${chosen} cannot be used: ${error.code}.`,
    );
  }
}

function endOn(server) {
  const end = async () => {
    await server.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
}

/** Asks the system for its browser; where there is none, the address above has to do. */
function openBrowser(address) {
  const [command, ...args] = {
    win32: ['cmd', '/c', 'start', '""', `"${address}"`],
    darwin: ['open', address],
  }[process.platform] ?? ['xdg-open', address];
  const isVerbatim = process.platform === 'win32';
  const child = spawn(command, args, { stdio: 'ignore', windowsVerbatimArguments: isVerbatim });
  const missed = () => say('没能打开浏览器，请自己打开上面的网址。 Please open the address above yourself.');
  child.once('error', missed);
  child.once('exit', (status) => status && missed());
}

function fail(chinese, english) {
  process.stderr.write(`${chinese}\n${english}\n`);
  process.exitCode = 1;
  return null;
}

function say(words) {
  process.stdout.write(`${words}\n`);
}
