import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { a1, type CellRef } from '../../core/model/address';
import { useSession } from '../session-context';
import { useText } from '../messages/text';
import { sharedTexts } from '../messages/shared';

const useStyles = makeStyles({
  // Two lines under an address instead of one are seen by few, and by nobody in high contrast.
  link: {
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

/**
 * A cell's address that leads to the cell.
 * @param props.beside the sheet that the reader has in mind: its name is then left out
 * @param props.name what is shown instead of the address: that of an area
 */
export function CellLink({ cell, beside, name }: { cell: CellRef; beside?: string; name?: string }) {
  const styles = useStyles();
  const session = useSession();
  const say = useText(sharedTexts);
  const shown = name ?? (cell.sheet === beside ? a1(cell) : `${cell.sheet}!${a1(cell)}`);
  return (
    <Link
      className={styles.link}
      inline
      as="button"
      title={say('toCell', { cell: shown })}
      onClick={() => void session.select(cell)}
    >
      {shown}
    </Link>
  );
}
