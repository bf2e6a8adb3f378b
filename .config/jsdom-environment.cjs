const selectors = require('jsdom/lib/jsdom/living/helpers/selectors.js');
const { mayMatch } = require('./selectors.cjs');

// Before the rest of jsdom takes it over: a third of the time of the tests of screens went into trying every rule of
// Fluent's style sheets on every element whose name or visibility was asked for.
const inFull = selectors.matchesDontThrow;
selectors.matchesDontThrow = (element, selector) =>
  mayMatch(selector, element._localName, element.getAttributeNS(null, 'class') ?? '') &&
  inFull(element, selector);

/** A page in jsdom, for tests of screens: `@jest-environment <rootDir>/.config/jsdom-environment.cjs`. */
module.exports = require('jest-environment-jsdom');
