import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type KeyboardEvent } from 'react';
import type { Finding } from '../../core/model/finding';
import type { ClaimVerdict } from '../../core/prose/types';
import { useText } from '../../pane/messages/text';
import { reportTexts } from './messages/report';
import { piecesOf, type Statement } from './statements';

const useStyles = makeStyles({
  block: {
    margin: '0 0 8px',
    whiteSpace: 'pre-wrap',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 32px',
  },
  heading: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, margin: '16px 0 8px' },
  statement: {
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    textDecorationLine: 'underline',
    textUnderlineOffset: '4px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  fits: { textDecorationColor: tokens.colorPaletteGreenBorderActive, textDecorationThickness: '1px' },
  within: { textDecorationColor: tokens.colorPaletteBlueBorderActive, textDecorationStyle: 'dotted' },
  likely: {
    textDecorationColor: tokens.colorStatusWarningForeground1,
    textDecorationStyle: 'wavy',
    textDecorationThickness: '1px',
  },
  wrong: {
    textDecorationColor: tokens.colorStatusDangerForeground1,
    textDecorationStyle: 'wavy',
    textDecorationThickness: '2px',
  },
  unchecked: { textDecorationColor: tokens.colorNeutralStroke1, textDecorationStyle: 'dashed' },
});

type Look = 'fits' | 'within' | 'likely' | 'wrong' | 'unchecked';

const LOOKS: Readonly<Record<ClaimVerdict, Look>> = {
  agrees: 'fits',
  rounds: 'fits',
  within: 'within',
  truncated: 'likely',
  differs: 'likely',
  contradicts: 'wrong',
  unchecked: 'unchecked',
};

interface Props {
  readonly text: string;
  readonly isHeading: boolean;
  readonly statements: readonly Statement[];
  /** The chosen statement of the whole text, by its id. */
  readonly chosen: string | null;
  /** The first statement of the text: where the keyboard comes in while none is chosen. */
  readonly first: string | null;
  readonly onChoose: (id: string) => void;
  readonly onShow: (finding: Finding) => void;
  /** Goes from a statement to another. @returns whether the key asks for that */
  readonly onStep: (key: string, from: string) => boolean;
}

/** A paragraph with its statements underlined. Only what concerns it is compared, so that a choice draws two paragraphs. */
export const ReportParagraph = memo(Paragraph, (before, after) => {
  const isSame = (['text', 'isHeading', 'statements'] as const).every((key) => before[key] === after[key]);
  const concerns = ({ statements, chosen, first }: Props) =>
    statements.some(({ id }) => id === chosen || (chosen === null && id === first));
  return isSame && before.chosen === after.chosen ? true : isSame && !concerns(before) && !concerns(after);
});

function Paragraph({ text, isHeading, statements, chosen, first, onChoose, onShow, onStep }: Props) {
  const styles = useStyles();
  const say = useText(reportTexts);
  const pieces = piecesOf(text, statements).map((piece) => {
    if (typeof piece === 'string') return piece;
    const { id, claim, finding } = piece;
    const open = () => {
      onChoose(id);
      if (finding) onShow(finding);
    };
    const keys = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const isOpening = event.key === 'Enter' || event.key === ' ';
      if (!isOpening && !onStep(event.key, id)) return;
      event.preventDefault();
      if (isOpening) open();
    };
    const isFirst = chosen === null && id === first;
    return (
      <span
        key={id}
        role="button"
        tabIndex={id === chosen || isFirst ? 0 : -1}
        data-statement={id}
        data-verdict={claim.verdict}
        title={say(`verdict.${claim.verdict}`)}
        className={mergeClasses(
          styles.statement,
          styles[LOOKS[claim.verdict]],
          id === chosen && styles.chosen,
        )}
        onClick={open}
        onKeyDown={keys}
        onFocus={() => onChoose(id)}
      >
        {text.slice(claim.start, claim.end)}
      </span>
    );
  });
  return isHeading ? (
    <h2 className={mergeClasses(styles.block, styles.heading)}>{pieces}</h2>
  ) : (
    <p className={styles.block}>{pieces}</p>
  );
}
