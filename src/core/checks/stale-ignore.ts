import type { Check } from './check';

/** JX506: a finding that was set aside on the sheet 核查记录 and is no longer there. */
export const staleIgnore: Check = {
  code: 'JX506',
  id: 'stale-ignore',
  severity: 'info',
  docs: {
    'zh-CN': {
      what: '核查记录中标为“忽略”的问题，这次核查已经没有了：相关内容改过，或者表格换过。',
      why: '忽略的理由说的是原来的情况，留着会让人以为现在还有这个问题；内容又变了的，可能有了新的问题。',
      fix: '核对后可以在核查记录中把该行的处理改为“已恢复”，或者不管它。',
      basis: '核查记录随文件保存，供复核人查看。',
    },
    en: {
      what: 'A finding set aside on the record sheet is no longer found: its cells were changed, or another form was put in.',
      why: 'The reason given speaks of how things were; whoever reads the record may think that the finding still stands.',
      fix: 'See whether it is settled; the line may be restored on the record sheet, or left.',
      basis: 'The record travels with the file for the reviewer to read.',
    },
  },
  messages: {
    gone: {
      'zh-CN': {
        what: '忽略的问题{code}（{place}）已经不存在了。',
        why: '当时的理由说的是改动以前的情况。',
        fix: '核对该处现在的内容；不再需要的记录可以标为“已恢复”。',
      },
      en: {
        what: 'The finding {code} ({place}) that was set aside is no longer there.',
        why: 'The reason given speaks of how things were before the change.',
        fix: 'Look at the place as it is now; a line no longer needed may be restored.',
      },
    },
  },
  reasons: {
    nothingIgnored: { 'zh-CN': '没有忽略过的问题', en: 'no finding was set aside' },
  },
  *run({ ignored = [], found, settings }) {
    if (ignored.length === 0 || !found) {
      yield { notChecked: 'nothingIgnored' };
      return;
    }
    for (const { fingerprint, code, place, ref } of ignored) {
      if (found.has(fingerprint) || settings.severities[code] === 'off') continue;
      yield { message: 'gone', data: { code, place }, ref, stated: fingerprint };
    }
  },
};
