import { Link } from '@fluentui/react-components';
import { a1, type CellRef } from '../../core/model/address';
import { useSession } from '../session-context';
import { useText } from '../texts/text';
import { sharedTexts } from '../texts/shared';

/**
 * A cell's address that leads to the cell.
 * @param props.beside the sheet that the reader has in mind: its name is then left out
 * @param props.name what is shown instead of the address: that of an area
 */
export function CellLink({ cell, beside, name }: { cell: CellRef; beside?: string; name?: string }) {
  const session = useSession();
  const say = useText(sharedTexts);
  const shown = name ?? (cell.sheet === beside ? a1(cell) : `${cell.sheet}!${a1(cell)}`);
  return (
    <Link inline as="button" title={say('toCell', { cell: shown })} onClick={() => void session.select(cell)}>
      {shown}
    </Link>
  );
}
