import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { reviewText, type TextReview } from '../../app/review-text';
import type { Finding } from '../../core/model/finding';
import { reportTextTexts } from '../messages/report-text';
import { useLanguage, useText } from '../messages/text';
import { useNavigator } from '../navigator';
import { useCanWrite } from '../capabilities';
import { useSessionState } from '../session-context';
import { rowButton } from '../shared/list-styles';
import { PageTitle } from '../shared/page-title';
import { Section } from '../shared/section';
import { Proposals } from './proposals';
import { SeverityMark } from '../shared/severity-mark';

const useStyles = makeStyles({
  words: { margin: 0, padding: '0 12px 8px' },
  form: { display: 'grid', gap: '8px', padding: '0 12px 12px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { ...rowButton, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', gap: '8px', alignItems: 'baseline', marginBottom: '2px' },
  place: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
});

/** Where the text of a report is pasted and held to itself. A finding selects its words in the text. */
export default function ReportTextPage() {
  const styles = useStyles();
  const say = useText(reportTextTexts);
  const navigator = useNavigator();
  const { settings, review } = useSessionState();
  const canWrite = useCanWrite();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [result, setResult] = useState<TextReview | null>(null);
  const show = ({ place }: Finding) => {
    const paragraph = place && result?.paragraphs[place.paragraph - 1];
    if (!paragraph || !field.current) return;
    const start = paragraph.start + place.offset;
    field.current.focus();
    field.current.setSelectionRange(start, start + place.length);
  };
  return (
    <>
      <PageTitle title={say('title')} onBack={() => navigator.go('overview')} />
      <p className={styles.words}>{say('intro')}</p>
      <div className={styles.form}>
        <Textarea
          textarea={{ ref: field }}
          aria-label={say('paste')}
          placeholder={say('hint')}
          rows={10}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => {
            setText(value);
            setResult(null);
          }}
        />
        <Button
          appearance="primary"
          disabledFocusable={text.trim() === ''}
          onClick={() => setResult(reviewText(text, settings, review))}
        >
          {say('check')}
        </Button>
      </div>
      <div role="status">{result && <Result result={result} onShow={show} />}</div>
      {canWrite && result && result.proposals.length > 0 && <Proposals proposals={result.proposals} />}
    </>
  );
}

function Result({ result, onShow }: { result: TextReview; onShow: (finding: Finding) => void }) {
  const styles = useStyles();
  const say = useText(reportTextTexts);
  const language = useLanguage();
  const { findings, paragraphs } = result;
  if (findings.length === 0)
    return <p className={styles.words}>{say('clean', { count: paragraphs.length })}</p>;
  return (
    <Section title={say('found', { count: findings.length })}>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={finding.fingerprint}>
            <button
              type="button"
              className={styles.row}
              title={say('show', { quote: finding.place?.quote ?? '' })}
              onClick={() => onShow(finding)}
            >
              <span className={styles.head}>
                <SeverityMark severity={finding.severity} />
                <span className={styles.place}>
                  {say('paragraph', { number: finding.place?.paragraph ?? 1 })}
                </span>
              </span>
              {finding.message[language].what}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
