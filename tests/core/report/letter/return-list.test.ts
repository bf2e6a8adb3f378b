import type { PaperTable } from '../../../../src/core/model/paper';
import type { Report } from '../../../../src/core/report/file-report';
import {
  NO_OPINION,
  type Choice,
  type Opinion,
  type Unmet,
} from '../../../../src/core/report/letter/opinion';
import { returnList } from '../../../../src/core/report/letter/return-list';
import { clean, sample, unreadable } from '../sample';

const list = (reports: readonly Report[]) => returnList(reports, '三月', 'zh-CN');
const tables = (reports: readonly Report[]) =>
  list(reports).blocks.filter((block): block is PaperTable => block.kind === 'table');
const lines = (reports: readonly Report[]) =>
  list(reports).blocks.flatMap((block) => ('text' in block ? [block.text] : []));

describe('the list of files to be returned', () => {
  it('holds files with errors, files nobody can read and files without a form', () => {
    const formless = { ...clean, file: '通讯录.xlsx', tables: [], department: null };
    const reports = [clean, sample, unreadable, formless];
    expect(lines(reports)[0]).toBe('三月：共核查4个文件，其中建议退回3个，没有错误1个。');
    const [returned, sound] = tables(reports);
    expect(returned!.rows.map(([, file, points, counts]) => [file, points, counts])).toEqual([
      ['临江县交通运输局\n2023年/自评表.xlsx', '95/93.5', '1/1'],
      ['坏文件.xlsx', '', ''],
      ['通讯录.xlsx', '', '0/0'],
    ]);
    expect(returned!.rows.map((row) => row.at(-1))).toEqual([
      '自评表!G4  得分35分，超过分值30分。（对照 D4、项目表!C3）',
      '无法读取：文件不完整。',
      '没有识别出自评表',
    ]);
    expect(sound!.rows).toEqual([['1', '临江县交通运输局\n干净.xlsx', '', '0/0']]);
  });

  it('names the first errors of a file and counts the others', () => {
    const [error] = sample.findings;
    const findings = Array.from({ length: 8 }, (_, at) => ({ ...error!, cell: `G${at + 1}`, related: [] }));
    const [text] = tables([{ ...sample, findings }])[0]!.rows.map((row) => row.at(-1)!);
    expect(text!.split('\n')).toHaveLength(6);
    expect(text!.split('\n').at(-1)).toBe('另有3处，见核查意见书');
  });

  it('keeps a report in words without tables, which has no form to miss', () => {
    const report = { ...clean, file: '报告.docx', tables: [], paragraphs: 12 };
    expect(lines([report])).toContain('没有需要退回的文件。');
  });

  describe('with what a reviewer decided', () => {
    const opinion = (choice: Choice, unmet: readonly Unmet[] | null = null): Opinion => ({
      decisions: new Map(sample.findings.map(({ fingerprint }) => [fingerprint, { choice, note: '' }])),
      unmet,
    });
    const judged = (...opinions: Opinion[]) => {
      const { blocks } = returnList([sample, clean], '三月', 'zh-CN', opinions);
      const found = blocks.filter((block): block is PaperTable => block.kind === 'table');
      const words = blocks.flatMap((block) => ('text' in block ? [block.text] : []));
      return {
        words,
        problems: found[0]!.rows.map((row) => row.at(-1)),
        counts: found[0]!.rows.map((row) => row[3]),
      };
    };

    it('sends nothing back for findings that wait or are unfounded', () => {
      for (const choice of ['later', 'falseAlarm'] as const)
        expect(judged(opinion(choice)).words[0]).toContain('建议退回0个，没有错误2个');
    });

    it('goes by the line of the bureau where there is one, and tells what is not met', () => {
      const { words, problems, counts } = judged(
        opinion('later', [{ what: 'difference', value: 1.5, most: 1 }]),
        {
          ...NO_OPINION,
          unmet: [],
        },
      );
      expect(words[0]).toBe('三月：共核查2个文件，按报送条件须退回1个，可以报送1个。');
      expect(words).toEqual(expect.arrayContaining(['须退回', '可以报送']));
      expect(counts).toEqual(['0/0']);
      expect(problems).toEqual(['分差 1.5 分，超过 1 分']);
    });
  });
});
