import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type MenuProps,
} from '@fluentui/react-components';
import { LANGUAGE_NAMES, LANGUAGES } from '../../core/text';
import { Icon } from '../../pane/shared/icon';
import { useText } from '../../pane/messages/text';
import { workbenchTexts } from '../messages/workbench';
import type { Preferences } from './preferences';
import { usePreferences, useWindowState, useWorkbench } from './window-context';

const THEMES = ['system', 'light', 'dark'] as const;

/** Language, colours, the list of keys, and closing the file. */
export default function MoreMenu() {
  const say = useText(workbenchTexts);
  const workbench = useWorkbench();
  const { document } = useWindowState();
  const [{ theme, language }, change] = usePreferences();
  const choose: MenuProps['onCheckedValueChange'] = (_, { name, checkedItems }) => {
    const changes = { [name]: checkedItems[0] } as Partial<Preferences>;
    change(changes);
    void document?.session.change(changes);
  };
  return (
    <Menu checkedValues={{ theme: [theme], language: [language] }} onCheckedValueChange={choose}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<Icon name="more" size={18} />}
          aria-label={say('more')}
          title={say('more')}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <Languages />
          <MenuDivider />
          <Themes />
          <MenuDivider />
          <MenuItem
            icon={<Icon name="keyboard" />}
            secondaryContent="F1"
            onClick={() => workbench.showKeys(true)}
          >
            {say('shortcuts')}
          </MenuItem>
          {document && (
            <MenuItem icon={<Icon name="close" />} onClick={() => void workbench.close()}>
              {say('closeFile')}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Languages() {
  return (
    <MenuGroup>
      <MenuGroupHeader>中文 · English</MenuGroupHeader>
      {LANGUAGES.map((value) => (
        <MenuItemRadio key={value} name="language" value={value} lang={value}>
          {LANGUAGE_NAMES[value]}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}

function Themes() {
  const say = useText(workbenchTexts);
  return (
    <MenuGroup>
      <MenuGroupHeader>{say('theme')}</MenuGroupHeader>
      {THEMES.map((one) => (
        <MenuItemRadio key={one} name="theme" value={one}>
          {say(`theme.${one}`)}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}
