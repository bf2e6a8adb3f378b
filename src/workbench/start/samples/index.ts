import type { Sentence } from '../../../core/text';
/** A published workbook that comes with the workbench, to look around in. */
export interface Sample {
  /** Also its name in an address: `#sample=yantian-2023`. */
  readonly id: string;
  readonly title: Sentence;
  /** What the copy is called once it is open, and when it is saved. */
  readonly fileName: string;
  /** The bytes of its .xlsx. Rejects where the part of the program that holds them cannot be loaded. */
  load(): Promise<Uint8Array>;
}

/** Each stands in a chunk of its own: as text, for the page may fetch nothing. */
export const SAMPLES: readonly Sample[] = [
  {
    id: 'yantian-2023',
    title: {
      'zh-CN': '深圳市盐田区应急管理局 2023 年部门整体支出',
      en: 'Yantian District Emergency Bureau, Shenzhen, 2023',
    },
    fileName: '盐田区应急管理局2023年自评表.xlsx',
    load: () => bytesOf(import('../../../../assets/samples/yantian-2023.xlsx')),
  },
  {
    id: 'guangzhou-2023',
    title: {
      'zh-CN': '广州市应急管理部门 2023 年部门整体支出',
      en: 'Emergency department of Guangzhou, 2023',
    },
    fileName: '广州市应急管理部门2023年自评表.xlsx',
    load: () => bytesOf(import('../../../../assets/samples/guangzhou-2023.xlsx')),
  },
  {
    id: 'liwan-2021',
    title: {
      'zh-CN': '广州市荔湾区应急管理局 2021 年部门整体支出',
      en: 'Liwan District Emergency Bureau, Guangzhou, 2021',
    },
    fileName: '荔湾区应急管理局2021年自评表.xlsx',
    load: () => bytesOf(import('../../../../assets/samples/liwan-2021.xlsx')),
  },
  {
    id: 'yueyang-2023',
    title: {
      'zh-CN': '岳阳市应急管理局 2023 年部门整体支出',
      en: 'Yueyang Emergency Bureau, 2023',
    },
    fileName: '岳阳市应急管理局2023年自评表.xlsx',
    load: () => bytesOf(import('../../../../assets/samples/yueyang-2023.xlsx')),
  },
  {
    id: 'lechang-2023',
    title: {
      'zh-CN': '乐昌市应急管理局 2023 年部门整体支出',
      en: 'Lechang Emergency Bureau, 2023',
    },
    fileName: '乐昌市应急管理局2023年自评表.xlsx',
    load: () => bytesOf(import('../../../../assets/samples/lechang-2023.xlsx')),
  },
];

async function bytesOf(module: Promise<{ default: string }>): Promise<Uint8Array> {
  const { default: dataUrl } = await module;
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
