import type { EngineText } from './text.en';

const refusals: EngineText['refusals'] = {
  failed: '试过了，没有成功',
  'no-webgl': '这个浏览器的后台线程不提供 WebGL 2',
  'software-renderer': '这里的 WebGL 由处理器模拟，比直接用处理器还慢',
  'half-float-only': '这块显卡只能做 16 位浮点运算，精度不够训练用',
};

export const text: EngineText = {
  errors: {
    'out-of-memory': '内存装不下这么大的模型。请减少单元、层数或时间步，或把批改小。',
    'engine-unavailable': '这个引擎在这里无法运行。',
    busy: '正在训练。请先停止，或等它结束。',
    'no-model': '还没有训练好的模型，请先训练一个。',
    diverged: '损失已经不是数值（NaN），训练发散了。请调低学习率，再训练一次。',
    'context-lost': '显卡收回了显存，但页面保留着各个模型。请重试，训练会从最近保留的模型继续。',
    'worker-died': '负责训练的后台线程中止了，或者没能加载。请重试，训练会从最近保留的模型继续。',
    'bad-request': '请求的内容超出了能计算的范围。',
    internal: '计算核心出了错。',
  },
  errorDetail: '原始信息：',
  retry: '重试',
  useAutomatic: '由页面选择',
  engineStarting: '正在启动……',
  engineRunning: ({ engine, variant }, names) =>
    variant === 'script'
      ? '自研内核，无 SIMD，较慢'
      : variant === 'relaxed'
        ? '宽松 SIMD（自研内核）'
        : names[engine],
  relaxed: {
    sentence:
      '打开后，一次乘加可以只舍入一次，而不是两次：在有的处理器上更快，有的则不然；但结果的末几位会因机器而异，训练又会把差别放大。',
  },
  engineNow: '正在使用：',
  engineFailed: '无',
  timings: (measured) =>
    `每批 ${measured.map(({ engine, millisecondsPerBatch }) => `${engine} ${millisecondsPerBatch.toPrecision(2)} 毫秒`).join('，')}`,
  refusals,
  withoutSimd: {
    title: '这里的训练很慢',
    sentence:
      '这个浏览器本可以运行 WebAssembly 内核，但网站的安全策略不允许，或者内核没能加载，所以改用纯 TypeScript 训练：结果同样正确，只是慢得多。如果是没能加载，重新加载页面也许就好了。',
  },
  silence: {
    titles: {
      start: '负责训练的后台线程还没有启动。',
      call: '负责训练的后台线程没有回应。',
      stop: '已经要求停止训练，但它还没有停下来。',
    },
    since: (time) => `自 ${time} 起。`,
    advice: {
      start: '网络较慢时，它可能还在加载。可以再等等，也可以结束它再试一次：设置和模型都会保留。',
      call: '模型较大时，它可能只是在忙，也可能已经卡住。可以再等等，也可以结束它再试一次：训练可以从最近保留的模型继续，别的计算则重新开始；设置和模型都会保留。',
      stop: '可能是一批要算很久，也可能已经卡住。可以再等等，也可以结束线程：训练可以从最近保留的模型继续，设置和模型都会保留。',
    },
    end: '结束并重试',
  },
};
