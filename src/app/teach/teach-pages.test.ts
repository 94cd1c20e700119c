/** The teacher's pages, `public/teach*.html`: their links, their numbers, and that both languages have the same parts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../i18n/language';
import { text as sequencesEn } from '../../panels/02-return-sequences/text.en';
import { text as sequencesZh } from '../../panels/02-return-sequences/text.zh';
import { text as fitEn } from '../../panels/08-fit/text.en';
import { text as fitZh } from '../../panels/08-fit/text.zh';
import { text as slipEn } from '../../panels/11-complete-example/slip/text.en';
import { text as slipZh } from '../../panels/11-complete-example/slip/text.zh';
import { taskOf } from '../../runs/task/task';
import { readLink } from '../../settings/link';
import { depthFacts } from '../../shipped/depth-facts';
import { depthSeeds, depthSizes } from '../../shipped/depth-sizes';
import { shippedFacts } from '../../shipped/shipped-model';
import { exercises, fitExercises } from '../../shipped/testing/exercises';
import { allPanels } from '../all-panels';
import { text as onlyEn } from '../only/text.en';
import { text as onlyZh } from '../only/text.zh';
import { text as picturesEn } from '../pictures/text.en';
import { text as picturesZh } from '../pictures/text.zh';
import { text as presenterEn } from '../presenter/text.en';
import { text as presenterZh } from '../presenter/text.zh';
import { foldsOfLink } from '../presenter/share/section-link';
import { stopNames, stopOf } from '../route/stops';
import { allFacts } from './testing/measured';

const root = join(import.meta.dirname, '../../..');
const files: Record<Language, string> = { en: 'teach.html', 'zh-CN': 'teach.zh.html' };
const read = (language: Language): string => readFileSync(join(root, 'public', files[language]), 'utf8');
const pages: Record<Language, string> = { en: read('en'), 'zh-CN': read('zh-CN') };

const texts = {
  en: {
    sequences: sequencesEn,
    fit: fitEn,
    slip: slipEn,
    presenter: presenterEn,
    pictures: picturesEn,
    only: onlyEn,
    scoreboard: 'scoreboard',
  },
  'zh-CN': {
    sequences: sequencesZh,
    fit: fitZh,
    slip: slipZh,
    presenter: presenterZh,
    pictures: picturesZh,
    only: onlyZh,
    scoreboard: '对比图',
  },
};

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found]) => found);
const linksOf = (html: string): string[] =>
  all(html, /<a\s[^>]*?href="([^"]*)"/g).map((href) => href.replaceAll('&amp;', '&'));
const lessonLinksOf = (html: string): string[] =>
  linksOf(html).filter((href) => href.startsWith('index.html'));
const factsOf = (html: string): string[][] =>
  [...html.matchAll(/data-fact="([^"]*)"\s*>([^<]*)</g)].map(([, name, written]) => [name, written]);
const section = (html: string, id: string): string =>
  new RegExp(`<section id="${id}">(.*?)</section>`, 's').exec(html)?.[1] ?? '';
const rowsOf = (html: string): string[] =>
  all(html, /<tr>(.*?)<\/tr>/gs).filter((row) => row.includes('<td'));

/** The places of the lesson: sections, and `id`s that are written in its source. */
const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) =>
    /^(panels|inside)\/.*Panel\.tsx$|^(panels|inside)\/.*\.tsx$/.test(path.replaceAll('\\', '/')),
  )
  .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
  .join('\n');
const places = new Set([
  ...allPanels.map(({ slug }) => slug),
  ...all(source, /<(?:Fold|h3)\s(?:[^>]*?\s)?id="([^"]+)"/g),
]);

/** Everything but phrasing: tags in their order, with `id`s, links and facts. A link's language is its page's. */
const skeleton = (language: Language): string[] =>
  [
    ...pages[language]
      .slice(pages[language].indexOf('<main>'))
      .matchAll(/<(?!strong|br|cite|code|\/)([a-z0-9]+)([^>]*)>/g),
  ].map(([, tag, attributes]) =>
    [tag, ...all(attributes, /\b(?:id|href|class|data-fact)="([^"]*)"/g)]
      .join(' ')
      .replace(`lang=${language}`, 'lang=…'),
  );

describe.each(languages)('in %s', (language) => {
  const html = pages[language];

  it('each link into the lesson names its language, a place that exists, and settings that are read', () => {
    const links = lessonLinksOf(html);
    expect(links.length).toBeGreaterThan(60);
    for (const link of links) {
      const { search, hash } = new URL(link, 'https://ringdown.test/');
      const { settings, faults } = readLink(search);
      expect({ link, faults, language: settings.language }).toEqual({ link, faults: [], language });
      if (hash !== '') expect(places).toContain(hash.slice(1));
      for (const fold of foldsOfLink(search)) expect(places).toContain(fold);
    }
  });

  it('every other link leads to a part of the page, to the other page, or to a source over https', () => {
    const ids = all(html, /\sid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of linksOf(html).filter((href) => !href.startsWith('index.html'))) {
      if (link.startsWith('#')) expect(ids).toContain(link.slice(1));
      else if (!link.startsWith('https://')) expect(Object.values(files)).toContain(link);
    }
  });

  it('every source is cited', () => {
    for (const id of all(section(html, 'sources'), /<li id="([^"]+)"/g))
      expect(linksOf(html)).toContain(`#${id}`);
  });

  it.each([10, 45, 90])('the plan of %d minutes fills them, without a gap', (minutes) => {
    const times = rowsOf(section(html, `plan-${minutes}`)).map((row) =>
      (/(\d+)–(\d+)/.exec(row) ?? []).slice(1).map(Number),
    );
    expect(times[0][0]).toBe(0);
    times.slice(1).forEach(([from], index) => expect(from).toBe(times[index][1]));
    expect(times.at(-1)?.[1]).toBe(minutes);
  });

  it('the plan of 45 minutes is the route of the lesson', () => {
    const rows = rowsOf(section(html, 'plan-45'));
    expect(rows).toHaveLength(stopNames.length);
    stopNames.forEach((name, index) => {
      const [from, to] = (/(\d+)–(\d+)/.exec(rows[index]) ?? []).slice(1).map(Number);
      expect(to - from).toBe(stopOf(name).minutes);
      const place = linksOf(rows[index])[0].split('#')[1];
      expect(place === 'the-switch' ? 'return-sequences' : place).toBe(stopOf(name).place);
    });
  });

  it('its tasks are read, and the stated way reaches each', () => {
    const tasks = rowsOf(section(html, 'tasks')).map((row) =>
      taskOf(linksOf(row)[0].split('#')[0].slice(10)),
    );
    const ways = ['cosine-2x20', 'task-layer', 'task-units'] as const;
    expect(tasks).toHaveLength(ways.length);
    ways.forEach((way, index) => {
      const reading = tasks[index];
      if (reading?.ok !== true) throw new Error(`task ${index} cannot be read`);
      const { mae = 1, ofhalf = 1, samples, epochs } = reading.task;
      const reached = exercises[way];
      expect(reached.mae).toBeLessThan(mae);
      expect(reached.mae / reached.alwaysHalf).toBeLessThan(ofhalf);
      expect([samples, epochs]).toEqual([10_000, 1]);
    });
  });

  it('has as many solutions as exercises', () => {
    const items = (id: string): number => section(html, id).match(/<li[ >]/g)?.length ?? 0;
    expect(items('exercises')).toBe(8);
    expect(items('solutions')).toBe(8);
  });

  it('names buttons and passages as the lesson does', () => {
    const { sequences, fit, slip, presenter, pictures, only, scoreboard } = texts[language];
    const text = html.replaceAll(/\s+/g, ' ');
    for (const label of [
      sequences.exampleNames.slip,
      fit.start,
      slip.write,
      slip.brief.same,
      slip.brief.other,
      presenter.stage,
      presenter.share,
      pictures.save,
      only.embed,
      scoreboard,
    ])
      expect(text).toContain(label);
    expect(presenter.figures.scoreboard).toContain(scoreboard);
    expect(slip.teachers).toMatch(language === 'en' ? /^For teachers/ : /^教师专用/);
  });

  it('has no script, and nothing that a strict policy refuses', () => {
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")|<style|\sstyle=|\son[a-z]+=/);
  });
});

it('both languages have the same parts, links and numbers, in the same order', () => {
  expect(skeleton('zh-CN')).toEqual(skeleton('en'));
  expect(factsOf(pages['zh-CN'])).toEqual(factsOf(pages.en));
});

it('every quoted number is what was measured, and every measured one is quoted', async () => {
  const measured = await allFacts();
  for (const [name, written] of factsOf(pages.en)) expect([name, written]).toEqual([name, measured[name]]);
  const quoted = new Set(factsOf(pages.en).map(([name]) => name));
  const inNoText = Object.keys(measured).filter((name) => !quoted.has(name));
  expect(inNoText).toEqual(['batch-10']);
});

it('the exercises’ fits come out as they were measured', async () => {
  const { ten, 'cosine-2x20': cosine } = exercises;
  expect(await fitExercises(['ten', 'cosine-2x20'])).toEqual({ ten, 'cosine-2x20': cosine });
});

it('fits that the lesson has measured, too, have the same errors', () => {
  depthSeeds.forEach((seed, index) => {
    const { mae, alwaysHalf } = exercises[`seed-${seed}`];
    const ofChapter = depthFacts.errors[depthSizes.findIndex(({ layers }) => layers === 2)];
    expect(mae).toBeCloseTo(ofChapter[index], 6);
    expect(alwaysHalf).toBeCloseTo(depthFacts.alwaysHalf[index], 6);
  });
  expect(exercises['seed-7'].mae).toBe(shippedFacts.mae);
});
