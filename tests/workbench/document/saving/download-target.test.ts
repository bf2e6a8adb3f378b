/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { downloadTarget } from '../../../../src/workbench/document/saving/download-target';

/** What the browser is given to download. */
function downloads() {
  const seen: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  };
  URL.revokeObjectURL = jest.fn();
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    seen.push({ name: this.download, blob: blobs.get(this.href)! });
  });
  return seen;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

it.each([
  ['自评表.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['宏.xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.12'],
  ['意见书.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['核查意见书.ZIP', 'application/zip'],
  ['复核台账.jsonl', 'application/x-ndjson'],
  ['没有后缀', 'application/octet-stream'],
])('hands the browser %s under its name and type, once, and lets it go later', async (name, type) => {
  const seen = downloads();
  expect(await downloadTarget(name).write(new Uint8Array([1, 2, 3]))).toEqual({ outcome: 'downloaded' });
  expect(seen).toEqual([{ name, blob: expect.any(Blob) }]);
  expect([seen[0]!.blob.size, seen[0]!.blob.type.toLowerCase()]).toEqual([3, type.toLowerCase()]);
  expect(document.querySelector('a')).toBeNull();
  expect(URL.revokeObjectURL).not.toHaveBeenCalled();
  jest.advanceTimersByTime(60_000);
  expect(URL.revokeObjectURL).toHaveBeenCalledTimes(1);
});
