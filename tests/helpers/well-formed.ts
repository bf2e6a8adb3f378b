import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/**
 * Parses every XML part of a package with a parser that is not the product's, prefixes resolved.
 * @throws Error that names the part
 */
export function expectWellFormed(bytes: Uint8Array): void {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels|vml)$/.test(name));
  expect(parts.length).toBeGreaterThan(2);
  for (const [name, data] of parts) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(strFromU8(data).replace(/^\uFEFF/, '')).close();
  }
}
