import { Button } from '@fluentui/react-components';
import { useCallback, useRef, useState, type ComponentType } from 'react';
import { useText } from '../../pane/messages/text';
import { Icon } from '../../pane/shared/icon';
import { workbenchTexts } from '../messages/workbench';
import { told } from './messages/told';
import type { MoreMenuProps } from './more-menu';
import { useFirstTouch } from './use-first-touch';
import { useWorkbench } from './window-context';

type Shown = MoreMenuProps & { readonly Menu: ComponentType<MoreMenuProps> };

/** The lesser commands: a button, until the menu behind it has been fetched as work begins. */
export function More() {
  const say = useText(workbenchTexts);
  const workbench = useWorkbench();
  const [shown, setShown] = useState<Shown | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const press = useRef<'none' | 'down' | 'clicked'>('none');
  const show = useCallback(async (): Promise<void> => {
    const { default: Menu } = await import('./more-menu');
    // A button that goes away under the finger swallows the click.
    if (press.current === 'down') return;
    const takesFocus = button.current !== null && button.current === document.activeElement;
    setShown((before) => before ?? { Menu, isOpenAtFirst: press.current === 'clicked', takesFocus });
  }, []);
  useFirstTouch(useCallback(() => void show().catch(() => {}), [show]));
  if (shown) return <shown.Menu isOpenAtFirst={shown.isOpenAtFirst} takesFocus={shown.takesFocus} />;
  const open = () => {
    press.current = 'clicked';
    void show().catch(() => workbench.tell({ intent: 'error', ...told('chunk') }));
  };
  return (
    <Button
      ref={button}
      appearance="subtle"
      icon={<Icon name="more" size={18} />}
      aria-label={say('more')}
      aria-haspopup="menu"
      aria-expanded={false}
      title={say('more')}
      onPointerDown={() => (press.current = 'down')}
      onClick={open}
    />
  );
}
