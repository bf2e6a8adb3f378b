import { useEffect, useRef } from 'react';
import { askedByRow } from '../../core/scoring/asked';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Form } from '../../core/model/form';
import type { RowScore } from '../../core/model/score';
import { conventionById } from '../../core/scoring/conventions';
import { useCanWrite } from '../capabilities';
import { CellLink } from '../shared/cell-link';
import { Facts } from '../shared/facts';
import { exactText, statedText } from '../shared/score-text';
import { scoreTexts, type ScoreSay } from '../messages/scores';
import { useLanguage, useText } from '../messages/text';
import { AnswerForm } from './answer-form';
import { InputList } from './input-list';
import { shownMethod } from './score-state';
import { StandardReading } from './standard-reading';

const useStyles = makeStyles({
  detail: { padding: '0 12px 10px 12px' },
  title: { margin: '8px 0 2px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** How a score came about: method, figures, formula, standard and how it was read; what is missing is asked for here. */
export default function ScoreDetail({ row, form }: { row: RowScore; form: Form }) {
  const styles = useStyles();
  const say = useText(scoreTexts);
  const canWrite = useCanWrite();
  const own = useRef<HTMLDivElement>(null);
  // It may open below what is in view: all of it comes into sight, its row before all.
  useEffect(() => {
    const item = own.current?.closest('li');
    item?.scrollIntoView?.({ block: 'nearest' });
    item?.querySelector('button')?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <div className={styles.detail} ref={own}>
      <HowItCame row={row} form={form} />
      <StandardReading row={row} form={form} />
      {row.missing.length > 0 && (
        <>
          <h3 className={styles.title}>{say('fill.title')}</h3>
          {canWrite ? (
            <AnswerForm groups={askedByRow({ rows: [row] })} isOfRow />
          ) : (
            row.missing.map(({ name }) => <div key={name}>{name}</div>)
          )}
        </>
      )}
    </div>
  );
}

function HowItCame({ row, form }: { row: RowScore; form: Form }) {
  const say = useText(scoreTexts);
  const language = useLanguage();
  const indicator = row.indicator === null ? null : form.indicators[row.indicator];
  const isByTarget = row.method === 'indicator';
  return (
    <Facts
      items={[
        [say('cell'), row.ref && <CellLink cell={row.ref} beside={form.sheet} />],
        [say('stated'), statedText(row.stated)],
        [say('computed'), row.state === 'stated' ? null : exactText(row.score)],
        [say('method'), say(`method.${shownMethod(row)}`)],
        [
          say('convention'),
          isByTarget && row.convention ? conventionById(row.convention).name[language] : null,
        ],
        [say('target'), indicator?.target?.text.trim()],
        [say('actual'), indicator?.actual?.text.trim()],
        [say('met'), metText(row, say)],
        [say('band'), bandText(row, say)],
        [say('formula'), row.formula],
        [say('inputs'), row.inputs.length > 0 && <InputList inputs={row.inputs} sheet={form.sheet} />],
        [say('note'), row.note],
        [say('judgement'), row.judgement.join('\n')],
      ]}
    />
  );
}

function metText({ met }: RowScore, say: ScoreSay): string | null {
  return met === null ? null : say(met ? 'yes' : 'no');
}

function bandText({ band }: RowScore, say: ScoreSay): string | null {
  return band && say('bandValue', { low: exactText(band.low)!, high: exactText(band.high)! });
}
