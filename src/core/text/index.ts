export * from './language';
export * from './texts';
