import { readdirSync } from 'node:fs';
import { ensureWorkbench, BUILT } from '../browser/build';
import { ask, endServers, startServer } from './support/own-server';

jest.setTimeout(240_000);
beforeAll(ensureWorkbench, 240_000);
afterAll(endServers);

const scripts = () => readdirSync(BUILT.workbench).filter((name) => name.endsWith('.js'));

describe('npm start', () => {
  it('hands out the page, with the policy and a published workbook in the address', async () => {
    const server = await startServer('--port', '0');
    expect(server.address).toBe(`http://localhost:${server.port}/#sample=yantian-2023`);
    const { status, headers, body } = await ask(server.port, '/');
    expect(status).toBe(200);
    expect(body).toContain('id=root');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*connect-src 'none'/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      'content-type': expect.stringMatching(/^text\/html; ?charset=utf-8$/i) as string,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    });
    expect(await server.end()).toBe(0);
  });

  it('sends every script as a script with the same policy, to be kept for good', async () => {
    const server = await startServer('--port', '0');
    expect(scripts().length).toBeGreaterThan(5);
    for (const name of scripts()) {
      const { status, headers } = await ask(server.port, `/${name}`);
      expect([name, status]).toEqual([name, 200]);
      expect(headers['content-type']).toMatch(/^text\/javascript/);
      expect(headers['content-security-policy']).toContain("connect-src 'none'");
      expect(headers['cache-control']).toContain('immutable');
    }
    await server.end();
  });

  it.each([
    '/../package.json',
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/assets/../../../package.json',
    '//etc/passwd',
    '/%00',
    '/%',
  ])('gives nothing outside its folder: %s', async (path) => {
    const server = await startServer('--port', '0');
    const { status, body } = await ask(server.port, path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('ziping"');
    expect((await ask(server.port, '/')).status).toBe(200);
    await server.end();
  });

  it.each([
    'evil.example',
    'evil.example:80',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'localhost@evil.example',
  ])('answers to no other name: "%s"', async (host) => {
    const server = await startServer('--port', '0');
    const answer = await ask(server.port, '/', { host });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('id=root');
    await server.end();
  });

  it('says in both languages that a file is missing, and takes no data', async () => {
    const server = await startServer('--port', '0');
    expect(await ask(server.port, '/missing.js')).toMatchObject({
      status: 404,
      body: expect.stringMatching(/没有这个文件.*no such file/s) as string,
    });
    expect((await ask(server.port, '/', { method: 'POST' })).status).toBe(405);
    expect((await ask(server.port, '/', { method: 'HEAD' })).status).toBe(200);
    await server.end();
  });

  it('takes the next free port, unless one was asked for', async () => {
    const first = await startServer();
    const second = await startServer();
    expect(second.port).toBeGreaterThan(first.port);
    await expect(startServer('--port', String(first.port))).rejects.toThrow(
      /^1: 端口 \d+ 用不了.*EADDRINUSE/s,
    );
    expect(await Promise.all([first.end(), second.end()])).toEqual([0, 0]);
  });

  it('lets other computers in only when told to, by the address it was given', async () => {
    const server = await startServer('--port', '0', '--host', '0.0.0.0');
    expect((await ask(server.port, '/')).status).toBe(200);
    expect((await ask(server.port, '/', { host: 'evil.example' })).status).toBe(403);
    await server.end();
  });

  it('writes an address of the newer kind as browsers read it', async () => {
    const server = await startServer('--port', '0', '--host', '::1');
    expect(server.address).toBe(`http://[::1]:${server.port}/#sample=yantian-2023`);
    await server.end();
  });

  it.each([
    [['--nonsense'], /^2: 看不懂的选项/],
    [['--port', 'eighty'], /^2: 看不懂的选项/],
    [['--folder', '/nonexistent'], /^1: .*没有 index\.html/s],
    [['--host', '203.0.113.7'], /^1: 这台电脑没有地址 203\.0\.113\.7/],
    [['--host', 'no-such-machine.invalid'], /^1: 这台电脑没有地址 no-such-machine\.invalid/],
  ])('says what is wrong with %j', async (options, words) => {
    await expect(startServer(...options)).rejects.toThrow(words);
  });
});
