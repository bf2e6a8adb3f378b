import { proseReader } from '../../src/core/prose/read';
import type { CheckContext } from '../../src/core/checks/check';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/checks/settings';
import { gatherFacts } from '../../src/core/facts/gather';
import { recognise } from '../../src/core/layouts';
import type { Workbook } from '../../src/core/model/grid';
import { scoreForms } from '../../src/core/scoring';

/** Recognises, gathers and scores a workbook: everything a check may look at. */
export function contextOf(workbook: Workbook, settings: Settings = DEFAULT_SETTINGS): CheckContext {
  const recognition = recognise(workbook, { template: settings.template });
  const facts = gatherFacts(workbook, recognition);
  return {
    workbook,
    recognition,
    facts,
    settings,
    reader: proseReader,
    scores: scoreForms(workbook, recognition, facts, settings),
  };
}
