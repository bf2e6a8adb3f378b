import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { BatchState } from '../../app/batch/batch-state';
import { useText } from '../../pane/messages/text';
import { fileTexts } from './messages/files';

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

export interface GivenLinesProps {
  readonly state: Pick<BatchState, 'readings' | 'layouts'>;
  /** Reads no file any more as it was pointed out in another. */
  readonly onForgetLayouts: (() => void) | undefined;
}

/** What the files are read by that stands in none of them: wordings of standards, heads of tables. */
export function GivenLines({ state: { readings, layouts }, onForgetLayouts }: GivenLinesProps) {
  const styles = useStyles();
  const say = useText(fileTexts);
  return (
    <>
      {readings && (
        <p className={styles.line}>
          {say('readingsUsed', { file: readings.file, count: readings.rows.length })}
        </p>
      )}
      {layouts > 0 && (
        <p className={styles.line}>
          {say('layoutsUsed', { count: layouts })}{' '}
          <Button size="small" appearance="subtle" onClick={onForgetLayouts}>
            {say('layoutsForget')}
          </Button>
        </p>
      )}
    </>
  );
}
