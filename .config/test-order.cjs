const { default: Sequencer } = require('@jest/test-sequencer');

/** Seconds a file is taken to need that was never run here. */
const UNKNOWN = { browser: 20, other: 2 };

/**
 * Browser tests spread evenly among all others, each kind with its longest first: they mostly wait, so that what
 * computes runs beside them from the first minute to the last.
 */
class TestOrder extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isBrowser = (test) => test.context.config.displayName?.name === 'browser';
    return spread(
      sorted.filter(isBrowser).map((test) => withCost(test, UNKNOWN.browser)),
      sorted.filter((test) => !isBrowser(test)).map((test) => withCost(test, UNKNOWN.other)),
    );
  }
}

const withCost = (test, unknown) => ({ test, cost: (test.duration ?? unknown * 1000) || 1 });

/** Two lists as one, in which each is done to the same share at any point. */
function spread(one, other) {
  const order = [];
  const lists = [one, other].map((list) => ({ list, total: sum(list), done: 0, at: 0 }));
  while (order.length < one.length + other.length) {
    const [next] = lists
      .filter(({ list, at }) => at < list.length)
      .sort((some, others) => some.done / some.total - others.done / others.total);
    const { test, cost } = next.list[next.at++];
    next.done += cost;
    order.push(test);
  }
  return order;
}

const sum = (list) => list.reduce((total, { cost }) => total + cost, 0);

module.exports = Object.assign(TestOrder, { spread });
