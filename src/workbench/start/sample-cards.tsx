import { makeStyles, tokens } from '@fluentui/react-components';
import { Icon } from '../../pane/shared/icon';
import { plainList } from '../../pane/shared/list-styles';
import { useLanguage, useText } from '../../pane/messages/text';
import { workbenchTexts } from '../messages/workbench';
import { SAMPLES } from './samples';
import { cardButton, CardGroup } from '../window/card';
import { useWorkbench } from '../window/window-context';

const useStyles = makeStyles({
  list: {
    ...plainList,
    display: 'grid',
    gap: '8px',
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
  },
  sample: {
    ...cardButton,
    gap: '12px',
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    padding: '10px 12px',
  },
  icon: { color: tokens.colorBrandForeground1 },
});

/** Published workbooks that come with the product: one click, and their findings stand beside them. */
export function Samples() {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const language = useLanguage();
  const workbench = useWorkbench();
  return (
    <CardGroup title={say('samples')} hint={say('samplesHint')}>
      <ul className={styles.list}>
        {SAMPLES.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className={styles.sample} onClick={() => void workbench.openSample(id)}>
              <span className={styles.icon}>
                <Icon name="table" size={20} />
              </span>
              {title[language]}
            </button>
          </li>
        ))}
      </ul>
    </CardGroup>
  );
}
