export { gatherFacts } from './gather';
export { factSource, type FactScope, type ScopedFacts } from './lookup';
export { EVIDENCE_HEAD, EVIDENCE_SHEET, evidenceRows, type EvidenceRow } from './evidence';
export { findConflicts, type FactConflict } from './conflicts';
