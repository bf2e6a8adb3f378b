import { Button, makeStyles } from '@fluentui/react-components';
import { useNavigator } from '../navigator';
import { Fold } from '../shared/fold';
import { PageTitle } from '../shared/page-title';
import { helpTopics } from '../messages/help';
import { helpPageTexts } from '../messages/help-page';
import { useLanguage, useText } from '../messages/text';

const useStyles = makeStyles({
  words: { margin: 0, padding: '0 12px 8px' },
  paragraph: { margin: '0 0 6px', whiteSpace: 'pre-line' },
  button: { margin: '12px' },
});

/** Help for clerks, built in: nothing is fetched. */
export default function HelpPage() {
  const styles = useStyles();
  const navigator = useNavigator();
  const say = useText(helpPageTexts);
  const language = useLanguage();
  return (
    <>
      <PageTitle title={say('title')} onBack={() => navigator.go('overview')} />
      <p className={styles.words}>{say('intro')}</p>
      {helpTopics[language].map(({ title, paragraphs }, index) => (
        <Fold key={title} title={title} isOpen={index === 0}>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} className={styles.paragraph}>
              {paragraph}
            </p>
          ))}
        </Fold>
      ))}
      <Button className={styles.button} onClick={() => navigator.go('guide')}>
        {say('guide')}
      </Button>
    </>
  );
}
