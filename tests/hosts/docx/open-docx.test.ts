import { strToU8, zipSync } from 'fflate';
import { openDocx, openText } from '../../../src/hosts/docx';
import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import {
  deleted,
  docx,
  inserted,
  listed,
  paragraph,
  run,
  splitRuns,
  tableOf,
  textBox,
} from '../../helpers/docx-builder';
import { sheet, workbook } from '../../helpers/sheet-builder';
import { inChinese, inEnglish } from '../../helpers/sayings';

function read(bytes: Uint8Array) {
  const opened = openDocx(bytes);
  if (!opened.ok) throw new Error(opened.error.message.key);
  return opened.document;
}

const texts = (body: string, parts = {}) => read(docx(body, parts)).paragraphs;
const refused = (bytes: Uint8Array, limits = {}) => {
  const opened = openDocx(bytes, limits);
  return opened.ok ? 'opened' : opened.error;
};

describe('the text of a Word document', () => {
  it.each<[name: string, body: string, expected: string[]]>([
    ['runs split anywhere', paragraph(splitRuns('支出21,842.09万元', 3)), ['支出21,842.09万元']],
    [
      'an insertion kept and a deletion dropped',
      paragraph(run('支出') + deleted('21万元') + inserted('22万元')),
      ['支出22万元'],
    ],
    ['text moved away', paragraph(run('甲')) + `<w:p><w:moveFrom>${run('乙')}</w:moveFrom></w:p>`, ['甲']],
    [
      'a text box once, behind its paragraph',
      paragraph(run('正文') + textBox('框内12件')),
      ['正文', '框内12件'],
    ],
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph('控件')}</w:sdtContent></w:sdt>`,
      ['控件'],
    ],
    [
      'the result of a field, not its code',
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>= 1+1</w:instrText></w:r><w:r><w:t>码</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
          run('2') +
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>' +
          run('项'),
      ),
      ['2项'],
    ],
    [
      'hidden text left out',
      paragraph(run('看得见') + run('看不见', '<w:vanish/>') + run('的')),
      ['看得见的'],
    ],
    [
      'a link outside, unfollowed',
      paragraph(`<w:hyperlink r:id="r9" xmlns:r="urn:r">${run('链接')}</w:hyperlink>`),
      ['链接'],
    ],
    [
      'list numbers spelt out',
      listed('基本情况') +
        listed('人员', 1) +
        listed('经费', 1) +
        listed('说明', 2) +
        listed('自评') +
        listed('结论', 1),
      ['一、基本情况', '1.人员', '2.经费', '说明', '二、自评', '1.结论'],
    ],
    [
      'blank paragraphs left out',
      paragraph('甲') + '<w:p/>' + paragraph('  ') + paragraph('乙'),
      ['甲', '乙'],
    ],
  ])('%s', (_, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  it('tells a footnote behind its paragraph, and no header', () => {
    const note = `<w:footnote w:id="2">${paragraph('含上年结转3万元')}</w:footnote>`;
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const body = paragraph(run('支出22万元') + mark) + paragraph('末段');
    expect(texts(body, { footnotes: note, header: '页眉2022年' })).toEqual([
      '支出22万元',
      '含上年结转3万元',
      '末段',
    ]);
  });
});

describe('the tables of a Word document', () => {
  const form = sheet(
    '自评表',
    [
      ['一级指标', '二级指标', '分值', '得分'],
      ['产出', '数量', 20, 19.5],
      [null, '质量', 20, '20'],
      ['合计', null, 40, '98.75%'],
    ],
    { merges: ['A2:A3', 'A4:B4'] },
  );

  it('are sheets by number, with their merged cells, where they stand in the text', () => {
    const { workbook: book, blocks } = read(
      docx(paragraph('前') + tableOf(form) + paragraph('中') + tableOf(form)),
    );
    expect(book.sheets.map(({ name }) => name)).toEqual(['表1', '表2']);
    expect(book.sheets[0]!.merges).toEqual([
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 3, left: 0, bottom: 3, right: 1 },
    ]);
    expect(blocks.map((block) => (block.kind === 'table' ? block.sheet : block.index))).toEqual([
      0,
      '表1',
      1,
      '表2',
    ]);
    const cells = book.sheets[0]!.rows.flatMap(({ row, cells: own }) =>
      own.map((cell) => [row, cell.column, cell.text, cell.kind]),
    );
    expect(cells).toContainEqual([1, 3, '19.5', 'number']);
    expect(cells).toContainEqual([3, 3, '98.75%', 'number']);
    expect(cells).toContainEqual([2, 1, '质量', 'text']);
  });

  it('a table inside a cell is a table of its own', () => {
    const inner = tableOf(sheet('x', [['甲', 1]]));
    const outer = `<w:tbl><w:tr><w:tc>${paragraph('外')}${inner}</w:tc></w:tr></w:tbl>`;
    const { workbook: book } = read(docx(outer));
    expect(book.sheets.map(({ rows }) => rows[0]!.cells.map(({ text }) => text))).toEqual([
      ['外'],
      ['甲', '1'],
    ]);
  });
});

describe('what cannot be read has its sentence', () => {
  const ole = (stream: string) => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [...stream].forEach((char, at) => bytes.set([char.charCodeAt(0), 0], 512 + at * 2));
    bytes.set([(stream.length + 1) * 2, 0, 2], 512 + 64);
    return bytes;
  };
  const good = docx(paragraph('支出22万元'));
  const cut = good.slice(0, good.length - 40);
  const entity = docx('', { more: { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' } });

  it.each<[name: string, bytes: Uint8Array, code: string, words: RegExp]>([
    ['an empty file', new Uint8Array(), 'not-a-workbook', /空的/],
    ['a document without text', docx('<w:p/>'), 'not-a-workbook', /没有任何文字/],
    ['an old document under the name .docx', ole('WordDocument'), 'unsupported', /\.doc）.*另存为 \.docx/],
    ['an encrypted document', ole('EncryptedPackage'), 'encrypted', /密码/],
    ['a PDF', strToU8('%PDF-1.7'), 'unsupported', /PDF/],
    [
      'an OpenDocument text',
      zipSync({ 'content.xml': strToU8('<a/>'), 'META-INF/manifest.xml': strToU8('<a/>') }),
      'unsupported',
      /\.odt/,
    ],
    [
      'a workbook under the name .docx',
      writeWorkbook(workbook(sheet('表', [['甲']]))),
      'not-a-workbook',
      /工作簿/,
    ],
    ['half a document', cut, 'damaged', /损坏或不完整/],
    ['markup that does not nest', docx('<w:p><w:r></w:p>'), 'damaged', /损坏/],
    ['defined entities', entity, 'damaged', /损坏/],
    ['some text', strToU8('报告'), 'not-a-workbook', /不是 Word 文档/],
  ])('%s', (_, bytes, code, words) => {
    const error = refused(bytes);
    if (error === 'opened') throw new Error(error);
    expect(error.code).toBe(code);
    expect(inChinese(error.message)).toMatch(words);
    expect(inEnglish(error.message)).toMatch(/[a-z]/);
  });

  it('a document beyond the limits: packed small and large inside, or with too many cells', () => {
    const bomb = docx(paragraph('0'.repeat(3_000_000)));
    expect(refused(bomb, { partBytes: 1_000_000 })).toMatchObject({ code: 'too-large' });
    expect(
      refused(
        docx(
          tableOf(
            sheet('x', [
              ['甲', '乙'],
              ['丙', '丁'],
            ]),
          ),
        ),
        { cells: 3 },
      ),
    ).toMatchObject({ code: 'too-large' });
  });

  it('markup nested without end', () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(5000) + '</w:tc></w:tr></w:tbl>'.repeat(5000);
    expect(refused(docx(deep))).toMatchObject({ code: 'damaged' });
  });

  it('a span of a million columns is as wide as Word allows', () => {
    const wide = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr>${paragraph('甲')}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr></w:tbl>`;
    expect(read(docx(wide)).workbook.sheets[0]!.rows[0]!.cells.map(({ column }) => column)).toEqual([0, 63]);
  });
});

describe('a plain text', () => {
  const lines = (text: string | Uint8Array) => {
    const opened = openText(typeof text === 'string' ? strToU8(text) : text);
    return opened.ok ? opened.document.paragraphs : opened.error.code;
  };

  it('has a paragraph a line, blank ones left out', () => {
    expect(lines('\ufeff一、概况\r\n\r\n  支出22万元。\n')).toEqual(['一、概况', '支出22万元。']);
  });

  it('is joined where a page broke its lines', () => {
    const text =
      '本年支出合计一千六百二十八点三二万元，其中\n基本支出九百一十六万元，项目支出七百一十\n二万元，与上年基本持平。\n';
    expect(lines(text)).toEqual([text.replace(/\n/g, '')]);
  });

  it('may be in the encoding of an old Windows', () => {
    expect(lines(new Uint8Array([0xd6, 0xa7, 0xb3, 0xf6, 0x32, 0x32]))).toEqual(['支出22']);
  });

  it('that is none is refused', () => {
    expect(lines(new Uint8Array([0, 1, 2, 3]))).toBe('not-a-workbook');
    expect(lines('  \n ')).toBe('not-a-workbook');
  });
});
