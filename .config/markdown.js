/**
 * The part of Markdown that docs/ uses, as HTML for a page in a built folder: headings, paragraphs, lists, tables, code,
 * links and strong words.
 */
function htmlOf(markdown) {
  const blocks = markdown.replace(/\r/g, '').split(/\n{2,}/);
  return joined(blocks).map(blockOf).join('\n');
}

/** Code between fences may hold blank lines. */
function joined(blocks) {
  const whole = [];
  let isOpen = false;
  for (const block of blocks) {
    if (isOpen) whole[whole.length - 1] += `\n\n${block}`;
    else whole.push(block);
    if ((block.match(/^```/gm) ?? []).length % 2 === 1) isOpen = !isOpen;
  }
  return whole;
}

function blockOf(block) {
  const text = block.trim();
  if (text === '') return '';
  const fence = /^```\w*\n([^]*?)\n```$/.exec(text);
  if (fence) return `<pre><code>${escaped(fence[1])}</code></pre>`;
  const heading = /^(#{1,4}) (.*)$/.exec(text);
  if (heading) return `<h${heading[1].length}>${inline(heading[2])}</h${heading[1].length}>`;
  if (/^\|/.test(text)) return tableOf(text.split('\n'));
  if (/^[-*] /.test(text)) return `<ul>${itemsOf(text, /^[-*] /m)}</ul>`;
  if (/^\d+\. /.test(text)) return `<ol>${itemsOf(text, /^\d+\. /m)}</ol>`;
  return `<p>${inline(text.replace(/\n/g, ' '))}</p>`;
}

function itemsOf(text, mark) {
  const items = text.split(new RegExp(mark.source, 'gm')).slice(1);
  return items.map((item) => `<li>${inline(item.trim().replace(/\n\s*/g, ' '))}</li>`).join('');
}

function tableOf(lines) {
  const cells = (line) =>
    line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => inline(cell.trim()));
  const [head, , ...rows] = lines.map(cells);
  const row = (tag) => (found) => `<tr>${found.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row('th')(head)}</thead><tbody>${rows.map(row('td')).join('')}</tbody></table>`;
}

function inline(text) {
  return escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>');
}

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

module.exports = { htmlOf };
