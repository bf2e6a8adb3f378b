import { fileRow } from '../../../src/app/batch/file-row';
import { formSummaries, mainForm } from '../../../src/app/batch/form-summary';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import type { Severity } from '../../../src/core/model/finding';
import { openLegacy } from '../../../src/hosts/xlsx/legacy/open-legacy';
import { checkFile } from '../../../src/workbench/files/batch/check-file';
import { receivedFiles } from './batch/received';
import { stage } from '../window/stage';

describe('a file that is opened from the table', () => {
  it('shows the numbers of its row, also where it records settings and decisions', async () => {
    const { documents } = stage();
    const files = (await receivedFiles()).filter(({ path }) => /^(?:样本|核过|丙)\/.*\.xlsx$/.test(path));
    expect(files.length).toBeGreaterThan(20);
    for (const { path, bytes } of files) {
      const options = { language: 'zh-CN', settings: DEFAULT_SETTINGS } as const;
      const file = new File([bytes as BlobPart], path.split('/').pop()!);
      const { result } = await checkFile({ key: path, path, file, mapping: [], options }, openLegacy);
      const row = fileRow(result, 'zh-CN');
      const opened = await documents.open(path, bytes);
      if (!opened.ok) throw new Error(opened.error.message.key);
      const { session } = opened.file;
      await session.check();
      const { findings, ignored, recognition, scores } = session.getState().review!;
      const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
      const main = mainForm(formSummaries({ recognition, scores }));
      expect({
        path,
        errors: count('error'),
        warnings: count('warning'),
        infos: count('info'),
        ignored: ignored.length,
        stated: main?.stated ?? null,
        score: main?.score ?? null,
        grade: main?.grade ?? null,
      }).toEqual({
        path,
        errors: row.errors,
        warnings: row.warnings,
        infos: row.infos,
        ignored: row.ignored,
        stated: row.stated,
        score: row.score,
        grade: row.grade,
      });
      session.dispose();
    }
  }, 60_000);
});
