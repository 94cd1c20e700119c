/**
 * The settings in the query of the page's address: read when the page opens, written when the learner changes one.
 * Links are typed by hand, and chats may change them. So keys may be in upper or lower case, and a leading `amp;`, left
 * over from a copied `&amp;`, is ignored. Entries that cannot be read are reported, with the key that may have been meant.
 */
import { nearestOf } from './nearest';
import {
  parseSetting,
  settingNames,
  settingsTable,
  writeSetting,
  type SettingFault,
  type SettingName,
  type Settings,
} from './settings';

/** An entry of a link that was refused; `text.*.ts` turns it into a sentence. */
export type LinkFault =
  | { readonly kind: 'unknown'; readonly key: string; readonly nearest?: string }
  | {
      readonly kind: 'refused';
      readonly name: SettingName;
      readonly typed: string;
      readonly fault: SettingFault;
    }
  /** The key occurs more than once; the first value counts, this one does not. */
  | { readonly kind: 'repeated'; readonly name: SettingName; readonly typed: string };

export interface LinkReading {
  readonly settings: Partial<Settings>;
  readonly faults: readonly LinkFault[];
}

/** One `key=value` of a query. */
interface Entry {
  /** As written in the address. */
  readonly raw: string;
  /** Without the prefix that a chat may have added. */
  readonly key: string;
  readonly typed: string;
  /** The setting it names. */
  readonly name: SettingName | undefined;
}

const nameOfKey = new Map(settingNames.map((name) => [settingsTable[name].key as string, name]));

/**
 * Keys that are not settings: those that messengers and advertisements add to links, `open`, which names passages, and
 * `task` and `slip`, which sections read by `entryOf`, and `only`, which names the one figure of a frame.
 */
const foreign =
  /^(?:utm_.*|fbclid|gclid|msclkid|from|isappinstalled|scene|spm|share_.*|source|ref|t|_|open|only|task|slip)$/;

/**
 * Reads `key=value` entries between `&`, encoded as in a form. A key is that of a row of the settings' table; spaces and
 * invisible characters in it mean nothing. A value is read as `parseSetting` reads it. Of a key that occurs twice the
 * first entry counts. Accepts any query, with or without the question mark, and never throws.
 */
export function readLink(query: string): LinkReading {
  const settings = new Map<SettingName, ReturnType<typeof parseSetting>>();
  const faults: LinkFault[] = [];
  const entries = entriesOf(query);
  // Only a frame takes its theme from its address.
  const isFrame = entries.some(({ key }) => key === 'only');
  for (const { key, typed, name } of entries) {
    if (name === undefined) {
      if (key === '' || foreign.test(key.toLowerCase()) || (isFrame && key === 'theme')) continue;
      faults.push(unknownKey(key));
      continue;
    }
    const first = settings.get(name);
    const parsed = parseSetting(name, typed);
    if (first === undefined) settings.set(name, parsed);
    if (first !== undefined && !(first.ok && parsed.ok && first.value === parsed.value)) {
      faults.push({ kind: 'repeated', name, typed });
    } else if (!parsed.ok) {
      faults.push({ kind: 'refused', name, typed, fault: parsed.fault });
    }
  }
  const read = [...settings].flatMap(([name, parsed]) => (parsed.ok ? [[name, parsed.value]] : []));
  return { settings: Object.fromEntries(read) as Partial<Settings>, faults };
}

/**
 * The query that opens the page with these settings. It contains the settings that differ from the chapter's, and those
 * in `stated`. A setting that the browser stores is a reader's preference and not part of the lesson, so it is only
 * written if it is in `stated`. Entries that `readLink` does not understand are kept unchanged.
 */
export function writeLink(query: string, settings: Settings, stated: readonly SettingName[]): string {
  const isWritten = (name: SettingName): boolean => {
    const { initial, remembered } = settingsTable[name];
    return (
      settings[name] !== undefined && (stated.includes(name) || (!remembered && settings[name] !== initial))
    );
  };
  const left = entriesOf(query).filter(
    ({ name, typed }) => name === undefined || (!isWritten(name) && !parseSetting(name, typed).ok),
  );
  const written = settingNames.flatMap((name) => {
    const value = settings[name];
    return value !== undefined && isWritten(name)
      ? [`${settingsTable[name].key}=${encodeURIComponent(writeSetting(value))}`]
      : [];
  });
  return queryOf([...left.map(({ raw }) => raw), ...written]);
}

const queryOf = (entries: readonly string[]): string => (entries.length === 0 ? '' : `?${entries.join('&')}`);

/** The decoded value of the first entry with this key, which is not one of a setting; undefined where there is no such entry. */
export const entryOf = (query: string, wanted: string): string | undefined =>
  entriesOf(query).find(({ key }) => key.toLowerCase() === wanted)?.typed;

/** The query without the entries of this key, which is not one of a setting. The others stay as they were written. */
export const withoutEntry = (query: string, unwanted: string): string =>
  queryOf(
    entriesOf(query)
      .filter(({ key }) => key.toLowerCase() !== unwanted)
      .map(({ raw }) => raw),
  );

function entriesOf(query: string): Entry[] {
  return query
    .replace(/^\?/, '')
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => {
      const [[key, typed] = ['', '']] = new URLSearchParams(`?${raw}`);
      // Messengers also add invisible characters.
      const plain = key
        .normalize('NFKC')
        .replaceAll(/[\s\p{Cf}]/gu, '')
        .replace(/^(?:\?|amp;)+/i, '');
      return { raw, key: plain, typed, name: nameOfKey.get(plain.toLowerCase()) };
    });
}

function unknownKey(key: string): LinkFault {
  // The name of a setting in the code, as listings show it, is also accepted.
  const spellings = settingNames.flatMap((name) => {
    const meant: string = settingsTable[name].key;
    return [[meant, meant] as const, [name.toLowerCase(), meant] as const];
  });
  const nearest = nearestOf(key.toLowerCase(), spellings);
  return { kind: 'unknown', key, ...(nearest === undefined ? {} : { nearest }) };
}
