import { plainName } from '../../../src/app/batch/plain-name';

describe('a name without what is added when a file is sent again', () => {
  it.each([
    ['盐田.xlsx', '盐田'],
    ['盐田（改）.xlsx', '盐田'],
    ['盐田(修改版).xlsx', '盐田'],
    ['盐田【最终】.XLSX', '盐田'],
    ['盐田 - 副本.xlsx', '盐田'],
    ['盐田 - 副本 (2).xlsx', '盐田'],
    ['副本 - 盐田.xlsx', '盐田'],
    ['盐田修改稿.xls', '盐田'],
    ['盐田_v2.1.xlsx', '盐田'],
    ['盐田-20240315.xlsx', '盐田'],
    ['盐田 3月15日.xlsx', '盐田'],
    ['盐田(第二次修改)(1).xlsx', '盐田'],
    ['【重报】盐田.xlsx', '盐田'],
    ['盐田-最终稿-3.15.xlsx', '盐田'],
    ['水务局自评表（重新修改后）.xlsx', '水务局自评表'],
  ])('%s: %s', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });

  it.each([
    // The year, a number that tells forms apart and words of the name itself stay.
    ['2023年自评表.xlsx', '2023年自评表'],
    ['自评表2023.xlsx', '自评表2023'],
    ['附件2.xlsx', '附件2'],
    ['老旧小区改造（一期）.xlsx', '老旧小区改造(一期)'],
    ['农村道路修订规划.xlsx', '农村道路修订规划'],
    ['发展和改革局.xlsx', '发展和改革局'],
    ['机构改革.xlsx', '机构改革'],
    ['副本.xlsx', '副本'],
    ['(1).xlsx', '(1)'],
    ['整体支出（2023年）.xlsx', '整体支出(2023年)'],
    ['市水务局-项目支出.xlsx', '市水务局-项目支出'],
    ['工资调整.xlsx', '工资调整'],
    ['项目-1.xlsx', '项目-1'],
  ])('%s stays %s', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
});
