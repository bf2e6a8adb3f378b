/** What an element needs for one alternative of a selector to match it; null where that is not read. */
const needs = new Map();
const classes = new Map();

/**
 * Whether an element could match a selector, by its name and classes alone: false is certain, true is not. Thousands
 * of rules of a style sheet need a class that an element lacks, and need not be matched in full.
 * @param {string} selector as a style sheet has it
 * @param {string} name the element's
 * @param {string} className its classes as its attribute has them
 * @returns {boolean}
 */
function mayMatch(selector, name, className) {
  let alternatives = needs.get(selector);
  if (alternatives === undefined) needs.set(selector, (alternatives = needsOf(selector)));
  if (alternatives === null) return true;
  let own = classes.get(className);
  if (own === undefined) classes.set(className, (own = new Set(className.split(/[\t\n\f\r ]+/))));
  return alternatives.some(
    (one) => (one.name === '' || one.name === name.toLowerCase()) && one.classes.every((c) => own.has(c)),
  );
}

/** The name and classes that the last part of each alternative asks for, before any bracket of it. */
function needsOf(selector) {
  // What has no selector, such as @keyframes, is tried as well.
  if (typeof selector !== 'string') return null;
  // Escapes, and brackets whose text could hold anything, are left to who knows them.
  const plain = selector
    .replace(/\[[\w-]+(?:[~|^$*]?=(?:"[^"\\\][,]*"|'[^'\\\][,]*'|[\w-]+))?\]/g, '[]')
    .replace(/\([^()]*\)/g, '()');
  if (!/^(?:[\w\s.#*:>+~,-]|\[\]|\(\))+$/.test(plain)) return null;
  return plain.split(',').map((alternative) => {
    const last = alternative
      .trim()
      .split(/[\s>+~]+/)
      .at(-1);
    const [, name, rest] = /^([a-z][\w-]*|)(.*)$/i.exec(last);
    return { name: name.toLowerCase(), classes: [...rest.matchAll(/\.([\w-]+)/g)].map(([, one]) => one) };
  });
}

module.exports = { mayMatch };
