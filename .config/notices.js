const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');

const FILE = 'THIRD-PARTY-NOTICES.txt';

/**
 * Puts the licences of all packages that a build is made of beside it: what went into the bundles, and what is named
 * because it is copied or left outside.
 */
class Notices {
  /**
   * @param beside packages that are part of the folder, or needed by it, without being in a bundle
   * @param remark a sentence for the top of the file
   */
  constructor({ beside = [], remark = '' } = {}) {
    this.beside = beside;
    this.remark = remark;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Notices', (compilation) => {
      const folders = new Set(this.beside.map((name) => path.join(compiler.context, 'node_modules', name)));
      compilation.hooks.finishModules.tap('Notices', (modules) => {
        for (const { resource } of modules) {
          const folder = packageFolder(resource ?? '');
          if (folder) folders.add(folder);
        }
      });
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'Notices', stage }, () => {
        // A worker's own compilation tells nothing that the program does not.
        if (compilation.compiler.isChild()) return;
        compilation.emitAsset(FILE, new webpack.sources.RawSource(textOf([...folders], this.remark)));
      });
    });
  }
}

/** The folder of the package a file belongs to; null for the product's own. */
function packageFolder(file) {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file);
  return match && existsSync(path.join(match[1], 'package.json')) ? match[1] : null;
}

function textOf(folders, remark) {
  const parts = folders.map(noticeOf).sort((one, other) => (one.name < other.name ? -1 : 1));
  const distinct = [...new Map(parts.map((part) => [part.name, part])).values()];
  const head = [
    '自评助手 ZiPing: 第三方软件的许可 / licences of third parties',
    ...(remark ? [remark] : []),
  ].join('\n');
  return [head, ...distinct.map(({ text }) => text)].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n';
}

/** @throws Error for a package whose licence cannot be told: it must not be handed out */
function noticeOf(folder) {
  const { name, version, license, author, homepage } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((found) => /^(licen[cs]e|copying)(\.|$|-)/i.test(found));
  if (!license && !file) throw new Error(`The licence of ${name} is not known.`);
  const by = typeof author === 'string' ? author : author?.name;
  const lines = [`${name} ${version}`, `licence: ${license ?? 'see below'}`, by && `author: ${by}`, homepage];
  const words = file ? readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim() : '';
  return {
    name: `${name} ${version}`,
    text: [lines.filter(Boolean).join('\n'), words].filter(Boolean).join('\n\n'),
  };
}

module.exports = { Notices };
