import { createHash } from 'node:crypto';
import { digestOf } from '../../../src/app/batch/digest';

const told = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the digest of a file', () => {
  it('is what the standard says of “abc”', () => {
    expect(digestOf(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 1000, 70_001])(
    'of %i bytes is the one that the command line tells',
    (length) => {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 7 + length) % 256);
      expect(digestOf(bytes)).toBe(told(bytes));
    },
  );
});
