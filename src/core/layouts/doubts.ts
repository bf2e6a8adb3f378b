import type { ColumnRole, Form } from '../model/form';

/** Whether several columns of a table could play a role, so that nothing may be worked out from the one that was taken. */
export function isInDoubt({ tables }: Form, table: number, role: ColumnRole): boolean {
  return tables[table]?.doubts.some((doubt) => doubt.role === role && doubt.candidates.length > 1) ?? false;
}
