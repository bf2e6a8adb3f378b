import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  'usage.prefix': 'Before every sentence about wrong usage.',
  'usage.seeHelp': 'Behind a sentence about wrong usage.',
  'usage.unknownOption': '{option}: what was typed.',
  'usage.didYouMean': 'Behind an unknown word; {word}: the nearest known one.',
  'usage.unknownCommand': '{command}: what was typed; {known}: list.',
  'usage.missingArgument': '{argument}: name of the argument.',
  'usage.missingValue': 'An option without its value.',
  'usage.excess': 'Too many arguments.',
  'usage.choice': 'A value that is not among those allowed.',
  'usage.number': 'A value that is no positive whole number.',
  'usage.max': '--max is missing or no number.',
  'usage.fact': 'A fact without an equals sign.',
  'usage.noText': 'rule without a text.',
  'usage.noTarget': 'indicator without a target.',
  'usage.unknownCheck': 'explain with an unknown code.',
  'usage.sameFile': 'The output would be the input.',
  'usage.reportReadOnly': 'score or evidence asked of a Word report or a text.',
  'usage.noLetterFolder': 'letter without -o.',
  'usage.noCopyFolder': 'score and the like of many files without -o. {command}: its name.',
  'usage.seed': '--seed that is no whole number. {value}: what was typed.',
  'usage.missingOption': 'An option that a command needs. {option}: its name.',
  'usage.noLedger': '--ledger with a file that is no ledger. {file}: its name.',
  'usage.compareKinds': 'compare with a file and a folder.',
  'usage.noFolder': 'A folder is wanted and a file stands there. {file}: its name.',
  'usage.noJournal': 'undo on a file without any recorded write.',
  'usage.exists': 'The output exists and differs.',
  'usage.standardOutput': 'Stands for the file where the output itself cannot be written.',
  'usage.badOutput': 'The output cannot be written.',
  'usage.outputKind': 'The output has another extension than the input.',
  'usage.readings': '--readings with a file that has no such sheet, or none filled in.',
  'usage.unreadReadings': '--readings with a file that cannot be read.',
  'usage.layouts': '--layouts with a file that holds no head for other files.',
  'usage.unreadLayouts': '--layouts with a file that cannot be read.',
  'usage.internal':
    'A mistake of this program, or a machine that can do no more. {why}: code or words of the error.',
  'usage.workbookThere': 'A report would replace a workbook. {file}: which.',
  'usage.summaryKind': 'summary into a file that is neither .xlsx nor .csv.',
  'usage.shard': '--shard that is no i/n. {value}: what was typed.',
  'usage.badList':
    '--files-from, --resume, --baseline or --ledger that cannot be read. {why}: system error code.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  'usage.prefix': '用法不对：{message}',
  'usage.seeHelp': '用 {command} --help 查看用法。',
  'usage.unknownOption': '没有选项 {option}。',
  'usage.didYouMean': '是否想用 {word}？',
  'usage.unknownCommand': '没有命令“{command}”，可用的命令：{known}。',
  'usage.missingArgument': '缺少参数 {argument}。',
  'usage.missingValue': '选项 {option} 后面缺少值。',
  'usage.excess': '参数过多；含空格的路径或文字请加引号。',
  'usage.choice': '选项 {option} 不能是“{value}”，可用：{known}。',
  'usage.number': '选项 {option} 要填大于 0 的整数，现为“{value}”。',
  'usage.max': '选项 --max 要填这条标准的分值（大于 0 的数），如 --max 6。',
  'usage.fact': '选项 --fact 要写成“名称=数值”，如 --fact 满意度=90%，现为“{value}”。',
  'usage.noText': '请在最后给出评分标准原文（加引号），或用 --stdin 逐行读入。',
  'usage.noTarget': '请用 --target 给出目标值，或用 --stdin 逐行读入。',
  'usage.unknownCheck': '没有编号为“{value}”的核查，可用：{known}。',
  'usage.reportReadOnly':
    '{file} 是报告，只核查，不写入。请用 ziping check 找出不一致之处，在 Word 中改正；要写入得分，请对自评表工作簿（.xlsx）运行本命令。',
  'usage.sameFile': '输出文件不能是原文件 {file}，请用 -o 另起一个名字。',
  'usage.noLetterFolder': '请用 -o 给出存放意见书的文件夹，如 -o 意见书。',
  'usage.noCopyFolder': '有多个文件，请用 -o 给出存放副本的文件夹，如 ziping {command} 收到的 -o 副本。',
  'usage.seed': '选项 --seed 要填整数（最多 9 位），现为“{value}”。',
  'usage.missingOption': '缺少选项 {option}。',
  'usage.noLedger': '{file} 不是复核台账。台账在工作台的文件一览中用“保存台账”生成（复核台账.jsonl）。',
  'usage.compareKinds': '请给出两个文件，或者两个文件夹。',
  'usage.noFolder': '{file} 不是文件夹，请用 -o 另给一个文件夹。',
  'usage.noJournal': '文件里没有可以撤销的写入记录。',
  'usage.exists': '{file} 已存在且内容不同；要覆盖请加 --force，或用 -o 另起一个名字。',
  'usage.standardOutput': '标准输出',
  'usage.badOutput': '无法写入 {file}（{why}），请检查路径和权限。',
  'usage.outputKind': '输出文件的扩展名要与原文件一致（{extension}）。',
  'usage.readings': '{file} 中没有填好的“评分口径”表（列：原文、分值、按此理解）。',
  'usage.unreadReadings': '无法读取评分口径文件 {file}：{why}',
  'usage.layouts':
    '{file} 的“核查记录”表里没有可用于其他文件的表头。请在面板或工作台指出表头和各栏，并打开“同样表头的其他文件也这样读”。',
  'usage.unreadLayouts': '无法读取表头文件 {file}：{why}',
  'usage.internal':
    '没有做完（{why}）：多半是系统资源不足（内存、磁盘、同时打开的文件数）。请减少同时运行的程序后再试；仍不行，请把这句话反馈给维护者。',
  'usage.workbookThere':
    '{file} 已存在，而且是工作簿；为免丢失数据，没有覆盖。请用 -o 另起一个名字；确要覆盖请加 --force。',
  'usage.summaryKind': '汇总只能写成 .xlsx 或 .csv，不能写成 {file}。',
  'usage.shard': '选项 --shard 要写成“第几份/共几份”，如 --shard 2/8，现为“{value}”。',
  'usage.badList': '读不出 {file}（{why}），请检查路径和权限。',
};

const en: Record<Key, string> = {
  'usage.prefix': 'Wrong usage: {message}',
  'usage.seeHelp': 'See {command} --help.',
  'usage.unknownOption': 'There is no option {option}.',
  'usage.didYouMean': 'Did you mean {word}?',
  'usage.unknownCommand': 'There is no command “{command}”. Commands: {known}.',
  'usage.missingArgument': 'The argument {argument} is missing.',
  'usage.missingValue': 'The option {option} needs a value.',
  'usage.excess': 'Too many arguments; put paths or texts with spaces in quotes.',
  'usage.choice': '{option} cannot be “{value}”. Use one of: {known}.',
  'usage.number': '{option} takes a whole number above 0, not “{value}”.',
  'usage.max': '--max takes the points of the standard, a number above 0, such as --max 6.',
  'usage.fact': '--fact is written NAME=VALUE, such as --fact 满意度=90%, not “{value}”.',
  'usage.noText': 'Give the words of the standard last, in quotes, or use --stdin.',
  'usage.noTarget': 'Give the target with --target, or use --stdin.',
  'usage.unknownCheck': 'There is no check “{value}”. Checks: {known}.',
  'usage.reportReadOnly':
    '{file} is a report: it is checked and never written to. See with ziping check what does not fit and correct it in Word; to have scores written, run this on the workbook (.xlsx).',
  'usage.sameFile': 'The output cannot be the input {file}; choose another name with -o.',
  'usage.noLetterFolder': 'Give the folder for the letters with -o, such as -o letters.',
  'usage.noCopyFolder':
    'There are several files; give the folder for the copies with -o, such as ziping {command} received -o copies.',
  'usage.seed': '--seed takes a whole number of up to 9 digits, not “{value}”.',
  'usage.missingOption': 'The option {option} is needed.',
  'usage.noLedger':
    '{file} is no ledger. The table of files of the workbench saves one with “Save ledger”; its name ends in .jsonl.',
  'usage.compareKinds': 'Give two files or two folders.',
  'usage.noFolder': '{file} is no folder; give another with -o.',
  'usage.noJournal': 'The file records no write that could be taken back.',
  'usage.exists': '{file} exists and differs; add --force to overwrite it, or choose another name with -o.',
  'usage.standardOutput': 'Standard output',
  'usage.badOutput': '{file} cannot be written ({why}); check the path and your rights.',
  'usage.outputKind': 'The output must keep the extension {extension}.',
  'usage.readings': 'There is no filled sheet 评分口径 (columns 原文, 分值, 按此理解) in {file}.',
  'usage.unreadReadings': '{file}, given by --readings, cannot be read: {why}',
  'usage.layouts':
    'The sheet 核查记录 of {file} holds no head for other files. Point at the head and its columns in the pane or the workbench, and switch on “Read other files with the same head so too”.',
  'usage.unreadLayouts': '{file}, given by --layouts, cannot be read: {why}',
  'usage.internal':
    'This was not finished ({why}), most likely because the machine ran out of memory, disk or open files. Run fewer programs at once and try again; if that does not help, please report this sentence.',
  'usage.workbookThere':
    '{file} is there already and is a workbook; so that nothing is lost it was not replaced. Give another name with -o, or --force to replace it.',
  'usage.summaryKind': 'A summary is written as .xlsx or .csv, not as {file}.',
  'usage.shard': 'The option --shard takes i/n, such as --shard 2/8, not "{value}".',
  'usage.badList': '{file} cannot be read ({why}); check the path and your rights.',
};

/** What is said to somebody who called the command line wrongly. */
export const usageTexts: Texts<Key> = { 'zh-CN': zhCN, en };
