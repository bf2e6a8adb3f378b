const { format } = require('node:util');

/** What React tells of a change of state or a wait that no `act` knew of. */
const OF_ACT = /not wrapped in act\(|without await|overlapping act\(|support act\(/;

/**
 * React says this of any work left after `act`, such as when one is called while another ends; nothing of the product
 * can be meant, which has neither `use` nor `Suspense`.
 */
const MISTAKEN = /suspended inside an `act` scope/;

let told = [];
const toConsole = console.error;
console.error = (...words) => {
  const text = format(...words);
  if (OF_ACT.test(text)) told.push(text);
  else if (!MISTAKEN.test(text)) toConsole(...words);
};

/** React's warnings about `act` since they were last asked for. */
function actWarnings() {
  const all = told;
  told = [];
  return all;
}

// Such a test looks at a screen that is still being drawn: it passes or fails by the speed of the machine.
for (const after of [afterEach, afterAll]) {
  after(() => {
    const warnings = actWarnings();
    if (warnings.length > 0) throw new Error(`A test has to wait with act:\n${warnings.join('\n')}`);
  });
}

module.exports = { actWarnings };
