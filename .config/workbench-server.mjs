import { createServer } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';
import sirv from 'sirv';
import build from './workbench-build.js';

const LOOPBACK = ['127.0.0.1', '::1'];
/** Named by their content: what is under such a name never changes. */
const HASHED = /\.[0-9a-f]{8}\.js$/;

/** Sent with every answer. The policy is that of the page; a worker gets its own from the server only. */
const HEADERS = {
  'Content-Security-Policy': `${build.CONTENT_POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const SENTENCES = {
  403: '请用 localhost 打开，不要用别的域名。 Open it as localhost; other names are refused.',
  404: '没有这个文件。 There is no such file.',
  405: '只能读取。 Only reading is possible.',
};

/**
 * Serves a built workbench and nothing else.
 * @param {string} folder what `npm run build:workbench` made
 * @param {{ host?: string, port: number, tries?: number }} where without a host this machine alone; port 0: any free one
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 * @throws the system's error (EADDRINUSE, EACCES …) when none of the ports can be had
 */
export async function serveWorkbench(folder, { host, port, tries = 1 }) {
  const answer = answerFrom(folder, namesOf(host));
  for (let wanted = port; ; wanted++) {
    try {
      return await listenOn(host ? [host] : LOOPBACK, wanted, answer);
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || wanted - port >= tries - 1) throw error;
    }
  }
}

/** A page elsewhere may let its own name point at this machine: only the names meant for it are answered. */
function namesOf(host) {
  const names = new Set(['localhost', '127.0.0.1', '[::1]']);
  if (!host) return names;
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  for (const { address, family } of addresses) names.add(family === 'IPv6' ? `[${address}]` : address);
  return names.add(hostname().toLowerCase()).add(host.toLowerCase());
}

function answerFrom(folder, names) {
  const files = sirv(folder, { etag: true, setHeaders: (response, path) => keep(response, path) });
  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const name = (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
    if (!names.has(name)) return refuse(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    files(request, response, () => refuse(response, 404));
  };
}

function keep(response, path) {
  response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function refuse(response, status) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${SENTENCES[status]}\n`);
}

async function listenOn(addresses, port, answer) {
  const servers = [];
  const close = async () => void (await Promise.all(servers.map(closed)));
  let taken = port;
  for (const address of addresses) {
    try {
      const server = await listening(address, taken, answer);
      servers.push(server);
      taken = server.address().port;
    } catch (error) {
      // A machine without IPv6 has no second address of its own.
      if (servers.length > 0 && /^(EADDRNOTAVAIL|EAFNOSUPPORT|EINVAL)$/.test(error.code)) continue;
      await close();
      throw error;
    }
  }
  return { port: taken, close };
}

function listening(address, port, answer) {
  return new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once('error', reject);
    server.listen(port, address, () => resolve(server));
  });
}

function closed(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}
