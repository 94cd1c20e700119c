/**
 * A result slip: what a learner hands in, and the query of the link that carries it. It is a link of the page, with the
 * settings that differ from the chapter's, the task if there is one, and one more entry:
 *
 *   slip  = field *( "," field )      `print` first, then `mae`, and `sum` last
 *   field = name ":" value
 *
 *   print    fingerprint of the weights
 *   mae      error on the first test set of the seed
 *   updates  the model's updates, where they are not those of the whole fit
 *   ran      what trained it, where it is not fixed SIMD
 *   way      `on`: the fit went on from another one; `changed`: its learning rate or engine was changed while it ran
 *   seconds  of training, where the task limits them
 *   first, later, wrong    sections whose question was answered rightly at the first try, rightly later, or wrongly
 *   sum      tells whether settings, task and fields arrived as they were written
 *
 * The sum covers all settings of the fit, so it also differs where the chapter's values have changed since.
 */
import { checkSum } from '../../../runs/fingerprint';
import { taskOf, writeTask, type Task } from '../../../runs/task/task';
import { entryOf, readLink, writeLink } from '../../../settings/link';
import {
  fitSettingsOf,
  initialSettings,
  isFitSetting,
  settingNames,
  type FitSettings,
} from '../../../settings/settings';

export const ranNames = ['simd-fixed', 'simd-relaxed', 'simd-script', 'webgl', 'reference'] as const;
/** An engine, with the variant of `simd`. */
export type Ran = (typeof ranNames)[number];

export const wayNames = ['plain', 'on', 'changed'] as const;
/** Whether settings, seed and updates alone say which model it is. */
export type Way = (typeof wayNames)[number];

export const answerKinds = ['first', 'later', 'wrong'] as const;
/** Slugs of sections by how their question was answered. */
export type Answers = Readonly<Record<(typeof answerKinds)[number], readonly string[]>>;

export interface Slip {
  readonly settings: FitSettings;
  readonly task?: Task | undefined;
  readonly fingerprint: string;
  readonly mae: number;
  readonly updates: number;
  readonly ran: Ran;
  readonly way: Way;
  readonly seconds?: number | undefined;
  readonly answers: Answers;
}

/**
 * `absent`: the link has no slip. `cut`: its end is missing. `changed`: settings, task or fields are not those that were
 * written. `unreadable`: they are, but this version of the page does not know them.
 */
export type SlipFault = 'absent' | 'cut' | 'changed' | 'unreadable';

export type SlipReading =
  | { readonly ok: true; readonly slip: Slip }
  | { readonly ok: false; readonly fault: SlipFault };

const fitNames = settingNames.filter(isFitSetting);

/** Updates of a whole fit. */
export const wholeUpdates = ({ samples, batchSize, epochs }: FitSettings): number =>
  Math.ceil(samples / batchSize) * epochs;

/** The query of the slip's link, with the question mark. */
export function writeSlip({ settings, task, ...slip }: Slip): string {
  const fields = fieldsOf(settings, slip);
  const all = { ...initialSettings, ...settings };
  const ofTask = task === undefined ? '' : `&task=${writeTask(task)}`;
  const sum = sumOf(settings, task, fields);
  return `${writeLink('', all, ['seed'])}${ofTask}&slip=${fields},sum:${sum}`;
}

function fieldsOf(settings: FitSettings, slip: Omit<Slip, 'settings' | 'task'>): string {
  const { fingerprint, mae, updates, ran, way, seconds, answers } = slip;
  const fields = [
    ['print', fingerprint],
    ['mae', plain(mae)],
    ['updates', updates === wholeUpdates(settings) ? '' : String(updates)],
    ['ran', ran === 'simd-fixed' ? '' : ran],
    ['way', way === 'plain' ? '' : way],
    ['seconds', seconds === undefined ? '' : String(Math.ceil(seconds))],
    ...answerKinds.map((kind) => [kind, answers[kind].join('.')]),
  ];
  return fields.flatMap(([name, value]) => (value === '' ? [] : [`${name}:${value}`])).join(',');
}

/** Seven digits, which is what a float32 has. */
const plain = (value: number): string => String(Number(value.toPrecision(7)));

const sumOf = (settings: FitSettings, task: Task | undefined, fields: string): string =>
  checkSum(
    [
      writeLink('', { ...initialSettings, ...settings }, fitNames),
      task === undefined ? '' : writeTask(task),
      fields,
    ].join('|'),
  );

/** Reads the slip of a link. Accepts any query, and never throws. */
export function readSlip(query: string): SlipReading {
  const written = entryOf(query, 'slip')
    ?.normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '');
  if (written === undefined || written === '') return { ok: false, fault: 'absent' };
  const [, fields, sum] = /^(.*),sum:([0-9A-HJKMNP-TV-Z]{4})/s.exec(written) ?? [];
  if (fields === undefined) return { ok: false, fault: 'cut' };
  const task = taskOf(query);
  if (task?.ok === false) return { ok: false, fault: 'changed' };
  const { settings, faults } = readLink(query);
  const refused = faults.some((fault) => fault.kind !== 'unknown' && isFitSetting(fault.name));
  const ofFit = fitSettingsOf({ ...initialSettings, ...settings });
  if (refused || sumOf(ofFit, task?.task, fields) !== sum) return { ok: false, fault: 'changed' };
  const slip = slipOf(ofFit, new Map(fields.split(',').map((field) => splitAt(field, ':'))));
  return slip === undefined
    ? { ok: false, fault: 'unreadable' }
    : { ok: true, slip: { ...slip, ...(task === undefined ? {} : { task: task.task }) } };
}

function splitAt(text: string, sign: string): readonly [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

const slug = /^[a-z][a-z0-9-]{0,39}$/;
/** More than the page has sections. */
const mostAnswers = 40;

/** Undefined where a field is not what this version of the page writes. Fields of other versions are passed over. */
function slipOf(settings: FitSettings, fields: ReadonlyMap<string, string>): Slip | undefined {
  const fingerprint = fields.get('print') ?? '';
  const mae = numberOf(fields.get('mae'));
  const updates = numberOf(fields.get('updates') ?? String(wholeUpdates(settings)));
  const ran = ranNames.find((name) => name === (fields.get('ran') ?? 'simd-fixed'));
  const way = wayNames.find((name) => name === (fields.get('way') ?? 'plain'));
  const seconds = fields.has('seconds') ? numberOf(fields.get('seconds')) : undefined;
  const answers = Object.fromEntries(
    answerKinds.map((kind) => [kind, (fields.get(kind) ?? '').split('.').filter((one) => one !== '')]),
  ) as unknown as Answers;
  const isRead =
    /^[\dA-Z]{4}-[\dA-Z]{4}$/.test(fingerprint) &&
    (!fields.has('seconds') || seconds !== undefined) &&
    answerKinds.every(
      (kind) => answers[kind].length <= mostAnswers && answers[kind].every((one) => slug.test(one)),
    );
  if (!isRead || mae === undefined || updates === undefined || ran === undefined || way === undefined)
    return undefined;
  if (!Number.isInteger(updates) || updates < 1) return undefined;
  // Only a fit that went on from another one has had more updates than its settings say.
  if (way !== 'on' && updates > wholeUpdates(settings)) return undefined;
  return { settings, fingerprint, mae, updates, ran, way, seconds, answers };
}

const numberOf = (written = ''): number | undefined =>
  /^\d{1,12}(?:\.\d{1,12})?(?:e-\d{1,2})?$/.test(written) ? Number(written) : undefined;
