import manifest from '../../../../package.json';

/** The version that reports name as the one that made them. */
export const engine: string = manifest.version;
