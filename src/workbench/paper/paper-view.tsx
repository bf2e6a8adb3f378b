import { makeStyles, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { Paper, PaperBlock } from '../../core/model/paper';

const useStyles = makeStyles({
  paper: {
    // Narrower, figures and codes would be torn apart; what the paper stands in scrolls sideways then.
    '& table': {
      width: '100%',
      minWidth: '600px',
      borderCollapse: 'collapse',
      tableLayout: 'fixed',
      margin: '4px 0 8px',
    },
    '& th, & td': {
      padding: '3px 6px',
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      textAlign: 'start',
      verticalAlign: 'top',
      whiteSpace: 'pre-line',
      overflowWrap: 'anywhere',
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
    '& h3': { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300 },
    '& p': { margin: '4px 0' },
    '& p[data-kind=sign]': { textAlign: 'end' },
  },
});

/** A paper as it reads on the screen; printing takes the same elements. */
export function PaperView({ paper, own }: { paper: Paper; own?: Ref<HTMLElement> }) {
  const styles = useStyles();
  return (
    <article className={styles.paper} ref={own}>
      {paper.blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'note':
      return (
        <p>
          <small>{block.text}</small>
        </p>
      );
    case 'line':
    case 'sign':
      return <p data-kind={block.kind}>{block.text}</p>;
    case 'room':
      return <div data-kind="room" style={{ height: `${block.lines * 1.5}em` }} />;
    case 'table':
      return (
        <table>
          <colgroup>
            {block.shares.map((share, at) => (
              <col key={at} style={{ width: `${share}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {block.head.map((text, at) => (
                <th key={at} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((cells, at) => (
              <tr key={at}>
                {block.shares.map((_, column) => (
                  <td key={column}>{cells[column] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
