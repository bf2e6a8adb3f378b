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
import { useRef } from 'react';
import { LANGUAGE_NAMES, LANGUAGES, saying } from '../../core/text';
import { Icon } from '../../pane/shared/icon';
import { useLanguage, useText } from '../../pane/messages/text';
import { workbenchTexts } from '../messages/workbench';
import { downloadTarget } from '../document/saving/download-target';
import { paperTexts } from '../paper/messages/paper';
import { told } from './messages/told';
import type { OpenDocument } from './window-state';
import type { Preferences } from './preferences';
import { usePreferences, useWindowState, useWorkbench } from './window-context';

const THEMES = ['system', 'light', 'dark'] as const;

/** How the menu comes in the place of its button. */
export interface MoreMenuProps {
  /** It was asked for before it was there. */
  readonly isOpenAtFirst: boolean;
  /** The button that stood in its place had the focus. */
  readonly takesFocus: boolean;
}

/** Language, colours, the list of keys, and closing the file. */
export default function MoreMenu({ isOpenAtFirst, takesFocus }: MoreMenuProps) {
  const say = useText(workbenchTexts);
  const workbench = useWorkbench();
  const { document } = useWindowState();
  const [{ theme, language }, change] = usePreferences();
  const isFocused = useRef(false);
  const choose: MenuProps['onCheckedValueChange'] = (_, { name, checkedItems }) => {
    const changes = { [name]: checkedItems[0] } as Partial<Preferences>;
    change(changes);
    void document?.session.change(changes);
  };
  return (
    <Menu
      defaultOpen={isOpenAtFirst}
      checkedValues={{ theme: [theme], language: [language] }}
      onCheckedValueChange={choose}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          ref={(button) => {
            if (takesFocus && !isOpenAtFirst && button && !isFocused.current) button.focus();
            isFocused.current = true;
          }}
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
          {document && <DocumentItems document={document} />}
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

/** What can be made of the open file to be handed on. */
function DocumentItems({ document }: { document: OpenDocument }) {
  const say = useText(paperTexts);
  const language = useLanguage();
  const workbench = useWorkbench();
  const papers = () => import('../paper/document-papers');
  const reviewed = async () => {
    if (!document.session.getState().review) await document.session.check();
    return document.session.getState().review;
  };
  const { name } = document.host;
  const showLetter = async () => {
    const [{ letterAbout, opinionOn }, review] = [await papers(), await reviewed()];
    const { isDirty } = document.host.getState();
    const opinion = opinionOn(workbench.getState().batch, document.row, isDirty);
    const letter = review && letterAbout(review, name, language, opinion);
    if (letter) workbench.showPaper(letter);
    else
      workbench.tell({
        intent: 'warning',
        name,
        key: 'noLetter',
        words: saying(paperTexts, 'noLetter'),
      });
  };
  const saveClean = async () => {
    workbench.finishTyping();
    const [{ cleanCopy }, review] = [await papers(), await reviewed()];
    if (!review) return;
    const { marked } = document.session.getState();
    const copy = await cleanCopy(review, name, document.host.bytes, marked, language);
    if (copy.bytes) await downloadTarget(copy.fileName).write(copy.bytes);
    workbench.tell({
      intent: copy.bytes ? 'success' : 'warning',
      name,
      key: 'clean',
      words: copy.words,
    });
  };
  const print = async () => {
    workbench.finishTyping();
    const [{ printDocument }, review] = [await import('../paper/print-document'), await reviewed()];
    if (review) printDocument(name, review, document.host.getState().appearance, language);
  };
  const orTell = (work: () => Promise<void>) => () =>
    void work().catch(() => workbench.tell({ intent: 'error', ...told('chunk') }));
  return (
    <>
      <MenuItem icon={<Icon name="file" />} onClick={orTell(showLetter)}>
        {say('letter')}
      </MenuItem>
      <MenuItem icon={<Icon name="file" />} onClick={orTell(print)}>
        {say('printForm')}
      </MenuItem>
      {document.host.getState().isReadOnly === null && (
        <MenuItem icon={<Icon name="download" />} onClick={orTell(saveClean)}>
          {say('clean')}
        </MenuItem>
      )}
    </>
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
