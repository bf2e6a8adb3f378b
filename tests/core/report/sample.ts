import type { FileReport, UnreadableReport } from '../../../src/core/report/file-report';

/** A report with one of everything. */
export const sample: FileReport = {
  file: '2023年/自评表.xlsx',
  engine: '0.1.0',
  department: '临江县交通运输局',
  year: 2023,
  unit: '万元',
  tables: [
    {
      sheet: '自评表',
      range: 'A2:H9',
      kind: 'scoring',
      template: null,
      confidence: 0.9,
      columns: { level1: 'A', weight: 'D', score: 'G' },
    },
  ],
  scores: [],
  totals: [
    { sheet: '自评表', cell: 'G9', stated: 95, score: 93.5, gradeStated: '优', grade: '优' },
    { sheet: '项目表', cell: null, stated: null, score: null, gradeStated: null, grade: null },
  ],
  missing: [{ name: '在编人数', for: ['G5', 'G6'] }],
  findings: [
    {
      code: 'JX301',
      id: 'score-range',
      severity: 'error',
      sheet: '自评表',
      cell: 'G4',
      related: ['D4', '项目表!C3'],
      stated: '35',
      expected: '0–30',
      gap: '5',
      message: '得分35分，超过分值30分。',
      fingerprint: '00000000000000a1',
    },
    {
      code: 'JX208',
      id: 'indicator-unmet',
      severity: 'warning',
      sheet: '自评表',
      cell: 'F12',
      related: [],
      stated: null,
      expected: null,
      gap: null,
      message: '没有完成，也没有说明原因。',
      fingerprint: '00000000000000b2',
    },
    {
      code: 'JX202',
      id: 'target-operator',
      severity: 'info',
      sheet: '项目表',
      cell: 'C3',
      related: [],
      stated: '》8次',
      expected: '≥8次',
      gap: null,
      message: '比较符号不规范。',
      fingerprint: '00000000000000c3',
    },
  ],
  checked: [{ code: 'JX301', status: 'found' }],
  ignored: [
    {
      code: 'JX501',
      id: 'year',
      severity: 'warning',
      sheet: '自评表',
      cell: 'A1',
      related: [],
      stated: '2022',
      expected: '2023',
      gap: null,
      message: '年度不一致。',
      fingerprint: '00000000000000d4',
      reason: '上年数据',
    },
  ],
};

export const clean: FileReport = {
  ...sample,
  file: '干净.xlsx',
  totals: [],
  missing: [],
  findings: [],
  ignored: [],
};

export const unreadable: UnreadableReport = {
  file: '坏文件.xlsx',
  engine: '0.1.0',
  error: { code: 'damaged', message: '文件不完整。' },
};
