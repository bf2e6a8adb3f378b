import { strFromU8, unzipSync } from 'fflate';
import type { Paper } from '../../../src/core/model/paper';
import { openDocx, writePaper } from '../../../src/hosts/docx';
import { expectWellFormed } from '../../helpers/well-formed';

const paper: Paper = {
  title: '核查意见书',
  blocks: [
    { kind: 'line', text: '报送的表（a<b & "c"）：' },
    { kind: 'heading', text: '总分' },
    {
      kind: 'table',
      head: ['表', '分'],
      shares: [70, 30],
      rows: [
        ['甲\n乙', '95.7'],
        ['丙\u0007', ''],
      ],
    },
    { kind: 'room', lines: 2 },
    { kind: 'note', text: '没有。' },
    { kind: 'sign', text: '审核人' },
  ],
};

function read(bytes: Uint8Array) {
  const opened = openDocx(bytes);
  if (!opened.ok) throw new Error(opened.error.message.key);
  return opened.document;
}

describe('a paper as a Word document', () => {
  it('is read back with its texts and its table', () => {
    const { paragraphs, workbook } = read(writePaper(paper));
    expect(paragraphs).toEqual(['核查意见书', '报送的表（a<b & "c"）：', '总分', '没有。', '审核人']);
    expect(workbook.sheets[0]!.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['表', '分'],
      ['甲\n乙', '95.7'],
      ['丙\ufffd'],
    ]);
  });

  it('gives the same bytes for the same paper', () => {
    expect(Buffer.compare(writePaper(paper), writePaper(paper))).toBe(0);
  });

  it('repeats the head of a table on every page and tears no row apart', () => {
    const xml = strFromU8(unzipSync(writePaper(paper))['word/document.xml']!);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3);
  });

  it('keeps room to write in and what is signed on the page of the line before', () => {
    const blocks: Paper['blocks'] = [
      { kind: 'line', text: '前文' },
      { kind: 'line', text: '意见' },
      { kind: 'room', lines: 2 },
      { kind: 'sign', text: '审核人' },
      { kind: 'sign', text: '年月日' },
    ];
    const xml = strFromU8(unzipSync(writePaper({ title: '书', blocks }))['word/document.xml']!);
    const kept = xml.split('</w:p>').map((one) => one.includes('<w:keepNext/>'));
    expect(kept).toEqual([false, false, true, true, true, true, false, false]);
  });

  it('has every part in well-formed XML, named in its list of types', () => {
    const bytes = writePaper(paper);
    expectWellFormed(bytes);
    const parts = unzipSync(bytes);
    const types = strFromU8(parts['[Content_Types].xml']!);
    const named = Object.keys(parts).filter((part) => /^word\/[^/]+\.xml$/.test(part));
    expect(named.filter((part) => !types.includes(`"/${part}"`))).toEqual([]);
    expect(named.length).toBeGreaterThan(2);
  });
});
