const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const FLUENT = path.join(__dirname, '../node_modules/@fluentui');
const IMPORTED = /import \{([^}]*)\} from ['"]@fluentui\/react-icons['"]/g;

let shown = null;

/** The names of the pictures that Fluent's own parts show; the product draws its own. */
function iconsShown() {
  const names = new Set();
  for (const name of readdirSync(FLUENT)) {
    const library = path.join(FLUENT, name, 'lib');
    if (name === 'react-icons' || !existsSync(library)) continue;
    for (const file of readdirSync(library, { recursive: true })) {
      if (!file.endsWith('.js')) continue;
      for (const [, list] of readFileSync(path.join(library, file), 'utf8').matchAll(IMPORTED)) {
        for (const each of list.split(',')) names.add(each.trim().split(/\s+as\s+/)[0]);
      }
    }
  }
  return names;
}

/** A loader for webpack: a file of pictures, each on a line of its own, without those that nobody shows. */
module.exports = (source) => {
  shown ??= iconsShown();
  const isKept = (line) => !line.startsWith('export const ') || shown.has(line.split(' ')[2]);
  return source.split('\n').filter(isKept).join('\n');
};
