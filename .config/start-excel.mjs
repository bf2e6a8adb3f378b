/**
 * Builds the add-in, serves it over https on localhost and loads it into Excel on this machine: `npm run start:excel`.
 * Wants a certificate that the machine trusts; says what to do where Excel or the certificate is missing.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, createReadStream, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { homedir, platform } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'dist/addin');
const PORT = 3000;
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

/** Where a certificate is looked for: as named by the environment, else where Microsoft's own tool puts it. */
const KEEP = join(homedir(), '.office-addin-dev-certs');
const KEY = process.env.ZIPING_KEY ?? join(KEEP, 'localhost.key');
const CERTIFICATE = process.env.ZIPING_CERT ?? join(KEEP, 'localhost.crt');

const HELP = `
自评助手 in Excel, by hand:

1. Certificate for https://localhost:${PORT} that this machine trusts (once), for example
     npx office-addin-dev-certs install
   or any other; name its files in ZIPING_KEY and ZIPING_CERT.
2. npm run start:excel          builds dist/addin and serves it on https://localhost:${PORT}
3. Load ${join(FOLDER, 'manifest.xml')} into Excel:
   Windows  registered by this command; or put it into a shared folder, name that under File > Options > Trust Center >
            Trusted Add-in Catalogs, restart Excel, Home > Add-ins > Shared Folder
   Mac      registered by this command (~/Library/Containers/com.microsoft.Excel/Data/Documents/wef); restart Excel
   Web      Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in
For a whole department: npm run build -- --env base=https://your.server/folder, put dist/addin there, and hand
dist/addin/manifest.xml to Centralized Deployment.
`;

build();
if (existsSync(KEY) && existsSync(CERTIFICATE)) {
  serve();
  sideload();
} else {
  say(HELP);
  say(`No certificate found (${CERTIFICATE}); nothing is served.`);
  process.exitCode = 1;
}

function build() {
  const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const { status } = spawnSync(process.execPath, [webpack, '--mode', 'production', '--env', 'only=addin'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

function serve() {
  const options = { key: readFileSync(KEY), cert: readFileSync(CERTIFICATE) };
  createServer(options, (request, response) => {
    const { pathname } = new URL(request.url, `https://localhost:${PORT}`);
    const file = join(FOLDER, normalize(decodeURIComponent(pathname)));
    if (!file.startsWith(FOLDER) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    createReadStream(file).pipe(response);
  }).listen(PORT, 'localhost', () => say(`https://localhost:${PORT}/ serves ${FOLDER}; Ctrl+C ends it.`));
}

/** Registers the manifest with the Excel of this machine, as Microsoft's own tools do; it appears after a restart. */
function sideload() {
  const manifest = join(FOLDER, 'manifest.xml');
  const id = /<Id>(.+?)<\/Id>/.exec(readFileSync(manifest, 'utf8'))[1];
  if (platform() === 'win32') {
    const key = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
    const { status } = spawnSync('reg', ['add', key, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f']);
    say(status === 0 ? 'Registered. Start Excel anew: Home > 绩效自评.' : HELP);
  } else if (platform() === 'darwin') {
    const folder = join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
    mkdirSync(folder, { recursive: true });
    copyFileSync(manifest, join(folder, `${id}.manifest.xml`));
    say('Registered. Start Excel anew: Home > 绩效自评.');
  } else say(`${HELP}\nThis machine has no Excel for desktop; the files are served for another one.`);
}

function say(words) {
  process.stdout.write(`${words}\n`);
}
