/** After all tests: the browser of a run without workers, which tests/e2e/browser/browser.ts kept. Workers end their own. */
module.exports = async () => {
  await (await globalThis[Symbol.for('ziping.browser')])?.close();
};
