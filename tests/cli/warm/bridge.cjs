const { fork } = require('node:child_process');
const { join } = require('node:path');
const { workerData } = require('node:worker_threads');

const { binary, port, signal } = workerData;

let server = null;

let isAsked = false;

/** Hands an answer over and wakes the thread that waits for it. */
function answer(result) {
  if (!isAsked) return;
  isAsked = false;
  port.postMessage(result);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}

/** A server that died over an order is told as a process that died; the next order gets a new one. */
function start() {
  const child = fork(join(__dirname, 'server.cjs'), [binary], { serialization: 'advanced', execArgv: [] });
  const isGone = () => {
    if (server !== child) return;
    server = null;
    answer({ code: null, stdout: '', stderr: '' });
  };
  child.on('message', answer);
  child.on('exit', isGone);
  child.on('error', isGone);
  return child;
}

port.on('message', (order) => {
  if (order === 'end') {
    const child = server;
    server = null;
    child?.kill();
    port.close();
    return;
  }
  isAsked = true;
  server ??= start();
  server.send(order);
});
