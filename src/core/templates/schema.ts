import { z } from 'zod';

const words = z.string().min(1);
const decimal = z.string().regex(/^\d+(\.\d+)?$/);

/** What a template pack must look like; the test of the templates holds every pack to it. */
export const TEMPLATE_SCHEMA = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/),
  name: z.strictObject({ 'zh-CN': words, en: words }),
  basis: words,
  titleWords: z.array(words).min(1),
  signature: z.array(z.strictObject({ words, points: z.number().int().positive() })).min(1),
  convention: words,
  standards: z.array(
    z.strictObject({
      indicator: words,
      aliases: z.array(words),
      standard: words,
      formula: words.optional(),
    }),
  ),
  bonusCap: decimal.nullable(),
});
