import { closeNetwork } from '../../src/workbench/close-network';

function worker() {
  const loaded: string[] = [];
  // As in browsers: functions stand on the prototype, classes on the scope itself.
  const prototype = {
    fetch: () => Promise.resolve(),
    importScripts: (...addresses: string[]) => void loaded.push(...addresses),
  };
  const own = {
    XMLHttpRequest: class {},
    WebSocket: class {},
    postMessage: () => {},
    location: new URL('http://ziping.intranet/tools/worker.js'),
  };
  const scope = Object.assign(Object.create(prototype) as typeof prototype, own);
  closeNetwork(scope);
  return { scope, prototype, loaded };
}

describe('a worker without a network', () => {
  it('has nothing left to ask anybody with', () => {
    const { scope, prototype } = worker();
    for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket'])
      expect([name, name in scope]).toEqual([name, false]);
    expect('fetch' in prototype).toBe(false);
    expect('postMessage' in scope).toBe(true);
  });

  it.each(['http://ziping.intranet/tools/134.js', '/tools/134.js', '134.js'])(
    'loads a script of its own server: %s',
    (address) => {
      const { scope, loaded } = worker();
      scope.importScripts(address);
      expect(loaded).toEqual([address]);
    },
  );

  it.each([
    'https://ziping.intranet/134.js',
    '//elsewhere.example/?figures=1',
    'http://ziping.intranet:81/a.js',
  ])('loads none of another: %s', (address) => {
    const { scope, loaded } = worker();
    expect(() => scope.importScripts('134.js', address)).toThrow('Refused');
    expect(loaded).toEqual([]);
  });
});
