import { formatCount, formatError } from '../../../i18n/format';
import type { Repeated } from './check';
import type { Ran } from './slip';
import type { SlipText } from './text.en';

const ran: Readonly<Record<Ran, string>> = {
  'simd-fixed': 'SIMD',
  'simd-relaxed': 'SIMD，开着“快速运算”（relaxed）',
  'simd-script': 'TypeScript，没有 SIMD',
  webgl: 'WebGL（显卡）',
  reference: '参考（原版 TensorFlow.js）',
};

const here = ({ mae, fingerprint }: Pick<Repeated, 'mae' | 'fingerprint'>): string =>
  `指纹 ${fingerprint}，测试误差 ${formatError(mae)}`;

const count = (value: number): string => formatCount(value, 'zh-CN');

export const text: SlipText = {
  idea: '打印出来是半页，交上去只要一行：设置、种子、误差、“自测”的作答和模型的指纹都在里面。打开这一行里的链接，任何人都能重新训练一遍，核对结果。',
  name: '姓名（可不填）',
  nameHint: '只留在本页：不保存，链接里也没有。',
  write: '生成成绩单',
  writing: '正在测误差……',
  noModel: '请先在 7.4 训练一个模型。',
  written: (fingerprint, mae) => `成绩单已生成：指纹 ${fingerprint}，测试误差 ${formatError(mae)}。`,
  print: '打印',
  save: '存成网页（.html）',
  line: '要交的一行',
  fromDisk:
    '本页是从文件打开的，所以这一行里的链接只有在放着这个文件的电脑上才能打开。要检查，在哪台电脑上都行：把这一行粘贴到“教师专用”里的输入框。',
  title: 'Ringdown：成绩单',
  rows: {
    name: '姓名',
    settings: '设置',
    ran: '引擎',
    updates: '更新次数',
    error: '测试误差',
    questions: '自测',
    task: '任务',
    fingerprint: '权重指纹',
  },
  ran,
  updates: (updates, whole) => (updates > whole ? count(updates) : `${count(updates)} / ${count(whole)}`),
  error: (mae, alwaysHalf) => `${formatError(mae)}（永远回答 0.5：${formatError(alwaysHalf)}）`,
  questions: ({ first, later, wrong }) => {
    const parts = [
      ...(first.length === 0 ? [] : [`一次答对：${first.join('、')}`]),
      ...(later.length === 0 ? [] : [`后来答对：${later.join('、')}`]),
      ...(wrong.length === 0 ? [] : [`没有答对：${wrong.join('、')}`]),
    ];
    return parts.length === 0 ? '没有作答' : parts.join('；');
  },
  both: (one, other) => `${one}${other}`,
  judged: (verdict) => `任务：${verdict}`,
  reached: '完成',
  notReached: '未完成',
  way: {
    on: '这次训练接着另一次进行：只凭设置和种子得不到这个模型，所以重新训练无法证实它。',
    changed: '训练途中换过学习率或引擎：只凭设置和种子得不到这个模型，所以重新训练无法证实它。',
  },
  ranAnd: (engine, way) => `${engine}。${way}`,
  otherEngine: '只有不开“快速运算”的 SIMD，在任何电脑上都逐位相同。这一次的训练，重新训练只能证实误差相近。',
  words: {
    size: (layers, units) => `${layers} × ${units} 单元`,
    seed: (seed) => `种子 ${seed}`,
    error: (mae, alwaysHalf) => `误差 ${mae}（永远回答 0.5：${alwaysHalf}）`,
    questions: (right, answered) => `自测 ${right}/${answered}`,
    task: (reached) => `任务${reached}`,
  },
  linked: {
    title: '本页的链接里有一份成绩单',
    idea: '成绩单上写的是下面这些。作答无从核对；其余的，可以按它的设置重新训练来核对。你自己的训练和输入框都不受影响。',
    check: '重新训练并对照',
    minutes: (minutes) => `在这里重新训练大约要 ${minutes} 分钟。`,
  },
  faults: {
    absent: '这一行里没有成绩单。',
    cut: '链接不完整，末尾在途中被截断了。请重新索取这一行；训练结果如何，现在无法判断。',
    changed:
      '链接在途中改动过：各部分对不上，或者写的时候本页的初始值与现在不同。请重新索取这一行；训练结果如何，现在无法判断。',
    unreadable: '这份成绩单出自本页的另一个版本，有些内容本版读不出来。',
  },
  faultsInBrief: {
    absent: '这一行没有成绩单',
    cut: '链接被截断',
    changed: '链接在途中改动过',
    unreadable: '出自本页的另一个版本',
  },
  stop: '停止',
  stopped: '已停止',
  failed: '无法训练',
  training: (percent) => `训练中，${percent}`,
  outcome: {
    same: (_, again) => `是同一个模型，逐位相同：${again === undefined ? '' : here(again)}，与成绩单一致。`,
    error: (slip, again) =>
      `是同一个模型，逐位相同，但误差与成绩单不符：${again === undefined ? '' : here(again)}；成绩单上是 ${formatError(slip.mae)}。`,
    other: (slip, again) =>
      `不是同一个模型。这里：${again === undefined ? '' : here(again)}。成绩单上：${here(slip)}。要么数值改动过，要么是用本页的另一个版本训练的。`,
    close: (slip, again) =>
      `误差相近：这里 ${formatError(again?.mae ?? Number.NaN)}，成绩单上 ${formatError(slip.mae)}。那次训练用的是 ${ran[slip.ran]}；运算方式不同，末几位就不同，所以指纹不能比。`,
    far: (slip, again) =>
      `误差相差很大：这里 ${formatError(again?.mae ?? Number.NaN)}，成绩单上 ${formatError(slip.mae)}。那次训练用的是 ${ran[slip.ran]}，末几位不同，所以指纹不能比；差这么多很少见，不过学习率很大或者轮数很多时也会有。`,
    alone: (slip) =>
      slip.way === 'changed'
        ? '重新训练无法证实：训练途中换过学习率或引擎。'
        : '重新训练无法证实：它接着另一次训练进行。',
  },
  brief: {
    same: '同一个模型',
    error: '同一个模型，误差不符',
    other: '另一个模型',
    close: '误差相近（引擎不同）',
    far: '误差相差很大（引擎不同）',
    alone: '无法重新训练',
  },
  entries: (one, other) => `${one}；${other}`,
  twin: (row) => `指纹同第 ${row} 行`,
  teachers: '教师专用：检查成绩单，布置任务',
  many: {
    label: '成绩单，每行一份',
    hint: '成绩单前面的姓名会保留；什么都不会发送出去。每份都在这台电脑上重新训练，设置相同的只训练一遍。设置和种子都相同的人，指纹也相同，所以最好让每个人用自己的种子。这样能查出差错和改动过的数，但查不出是谁训练的。',
    check: (slips) => `检查 ${slips} 行`,
    progress: (done, all) => `已检查 ${done} / ${all}`,
    summary: (confirmed, checked, all) =>
      `${checked === all ? '' : `共 ${all} 行，`}检查了 ${checked} 行：${confirmed} 份逐位证实。`,
    caption: '各份成绩单，以及重新训练的结果',
    columns: {
      row: '行',
      name: '姓名',
      fit: '训练',
      said: '成绩单上的误差',
      here: '这里的误差',
      outcome: '结果',
      task: '任务',
      questions: '答对',
    },
    score: (right, answered) => `${right}（共 ${answered} 题）`,
    save: '保存表格（.csv）',
  },
  task: {
    title: '布置任务',
    idea: '这个链接带着这里的设置和一个任务。打开它的人会在 7.4、7.5 和成绩单上看到任务，由本页按第一个测试集上的误差评判。至少填一个目标。',
    fields: {
      mae: '测试误差低于',
      ofhalf: '与“永远回答 0.5”之比低于',
      samples: '至多：训练序列数',
      epochs: '至多：训练轮数',
      layers: '至多：LSTM 层数',
      units: '至多：每层单元数',
      seconds: '至多：训练秒数',
    },
    refused: (fault, range) => `${fault}允许：${range}。`,
    noGoal: '还没有目标：请填第一格或第二格。',
    link: '带任务的链接',
    fromDisk: '本页是从文件打开的：请把问号起的部分加到学生打开本页所用的地址后面。',
  },
};
