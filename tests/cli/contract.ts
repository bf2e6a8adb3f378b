import { z } from 'zod';

/** The command line's JSON, key for key; a key too many or too few is a break of the contract. */

const address = z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/);
const severity = z.enum(['error', 'warning', 'info']);

const table = z.strictObject({
  sheet: z.string().min(1),
  range: z.string().regex(/^[A-Z]{1,3}[1-9]\d*(?::[A-Z]{1,3}[1-9]\d*)?$/),
  kind: z.enum(['funds', 'tasks', 'indicators', 'scoring', 'baseData']),
  template: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  columns: z.record(z.string(), z.string().regex(/^[A-Z]{1,3}$/)),
});

const score = z.strictObject({
  sheet: z.string(),
  cell: address,
  name: z.string(),
  weight: z.number().nullable(),
  stated: z.number().nullable(),
  score: z.number().nullable(),
  state: z.enum(['computed', 'judged', 'stated']),
  note: z.string(),
  inputs: z.array(z.strictObject({ name: z.string(), value: z.string(), sheet: z.string(), cell: address })),
  /** Only where a row of the sheet 评分口径 stands for the standard. */
  reading: z.strictObject({ text: z.string(), place: z.string(), used: z.boolean() }).optional(),
});

const total = z.strictObject({
  sheet: z.string(),
  cell: address.nullable(),
  stated: z.number().nullable(),
  score: z.number().nullable(),
  gradeStated: z.string().nullable(),
  grade: z.string().nullable(),
  coverage: z
    .strictObject({ computed: z.number(), judged: z.number(), stated: z.number(), limited: z.number() })
    .nullable(),
});

const finding = z.strictObject({
  code: z.string().regex(/^JX\d{3}$/),
  id: z.string().regex(/^[a-z-]+$/),
  severity,
  sheet: z.string(),
  cell: address,
  related: z.array(z.string().regex(/^(?:.+!)?[A-Z]{1,3}[1-9]\d*$/)),
  stated: z.string().nullable(),
  expected: z.string().nullable(),
  gap: z.string().nullable(),
  message: z.string().min(1).max(200),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  /** Of a text: its words, the paragraph (from 1), and the place in it in characters. */
  quote: z.string().min(1).optional(),
  paragraph: z.number().int().positive().optional(),
  offset: z.number().int().min(0).optional(),
  length: z.number().int().positive().optional(),
  group: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
});

const checked = z.union([
  z.strictObject({ code: z.string(), status: z.enum(['passed', 'found']) }),
  z.strictObject({ code: z.string(), status: z.literal('not-checked'), why: z.string().min(1) }),
  z.strictObject({ code: z.string(), status: z.literal('found'), why: z.string().min(1) }),
]);

const place = {
  paragraph: z.number().int().positive(),
  offset: z.number().int().min(0),
  length: z.number().int().positive(),
};

const claim = z.strictObject({
  kind: z.string().regex(/^[a-z]+$/),
  verdict: z.enum(['agrees', 'rounds', 'within', 'truncated', 'contradicts', 'differs', 'unchecked']),
  quote: z.string().min(1),
  ...place,
  operands: z
    .array(
      z.strictObject({ role: z.string(), text: z.string().min(1), ...place, cell: z.string().optional() }),
    )
    .min(1),
  stated: z.string().min(1),
  expected: z.string().nullable(),
  gap: z.string().nullable(),
  why: z.string().optional(),
});

export const fileReport = z.strictObject({
  file: z.string(),
  engine: z.string().regex(/^\d+\.\d+\.\d+/),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  department: z.string().nullable(),
  year: z.number().int().nullable(),
  unit: z.string().nullable(),
  tables: z.array(table),
  scores: z.array(score),
  totals: z.array(total),
  missing: z.array(z.strictObject({ name: z.string().min(1), for: z.array(address).min(1) })),
  findings: z.array(finding),
  checked: z.array(checked),
  /** Of a report: how many paragraphs were read, and with --claims every statement. */
  paragraphs: z.number().int().positive().optional(),
  claims: z.array(claim).optional(),
});

export const unreadableReport = z.strictObject({
  file: z.string(),
  engine: z.string(),
  sha256: z.string().optional(),
  error: z.strictObject({
    code: z.enum(['not-found', 'not-a-workbook', 'encrypted', 'damaged', 'too-large', 'unsupported']),
    message: z.string().min(1),
  }),
});

export const checkOutput = z.array(z.union([fileReport, unreadableReport]));

export const ruleAnswer = z.strictObject({
  max: z.number(),
  score: z.number().nullable(),
  understood: z.number().min(0).max(1),
  clauses: z.array(z.strictObject({ kind: z.string(), text: z.string(), reading: z.string() })),
  judgement: z.array(z.string()),
  why: z.string().min(1).optional(),
  needs: z.array(z.string()),
});

export const indicatorAnswer = z.strictObject({
  direction: z.enum(['at-least', 'at-most', 'equal', 'qualitative', 'unknown']),
  targetValue: z.number().nullable(),
  actualValue: z.number().nullable(),
  valueUnit: z.string().nullable(),
  met: z.boolean().nullable(),
});
