/** What `npm run words` counts, and how much of it a lesson may have. */

/**
 * Words of a section of the page; in Chinese, characters.
 * @typedef {object} Counts
 * @property {number} open what every reader meets: headings, paragraphs, captions
 * @property {number} beforeFit the part of `open` that stands before the Fit button
 * @property {number} folded what stands in folded passages
 * @property {number} questions questions and their choices, and what is asked before a figure answers
 *
 * @typedef {Counts & { section: string, isOfChapter: boolean, stated: number | undefined }} Section `stated`: the minutes
 * that the page states; a section that is not of the chapter is a laboratory after it, or answers common questions
 */

/** The most words in English: of the chapter's sections together, and of each section after the chapter. */
export const limits = { open: 6000, beforeFit: 3200, after: 700 };

/** Words that a student reads in a minute; in Chinese, characters. */
const pace = { en: 200, 'zh-CN': 300 };

/**
 * @param {number} count
 * @param {keyof typeof pace} lang
 */
export const minutesToRead = (count, lang) => Math.round((count / pace[lang]) * 10) / 10;

/** @param {readonly Counts[]} sections */
export function sums(sections) {
  /** @type {Counts} */
  const sum = { open: 0, beforeFit: 0, folded: 0, questions: 0 };
  for (const counts of sections) {
    for (const name of /** @type {(keyof Counts)[]} */ (Object.keys(sum))) sum[name] += counts[name];
  }
  return sum;
}

/**
 * @param {readonly Section[]} sections
 * @param {keyof typeof pace} lang
 * @returns {string[]} sentences
 */
export function faults(sections, lang) {
  const late = sections.flatMap(({ section, open, stated }) => {
    const read = minutesToRead(open, lang);
    return stated !== undefined && stated < read
      ? [`${section} states ${stated} minutes, and reading alone takes ${read}`]
      : [];
  });
  if (lang !== 'en') return late;
  const { open, beforeFit } = sums(sections.filter(({ isOfChapter }) => isOfChapter));
  const after = sections.filter(({ isOfChapter }) => !isOfChapter);
  return [
    ...(open > limits.open ? [`the chapter has ${open} open words, at most ${limits.open} are allowed`] : []),
    ...(beforeFit > limits.beforeFit
      ? [`${beforeFit} words stand before the Fit button, at most ${limits.beforeFit} are allowed`]
      : []),
    ...after.flatMap(({ section, open }) =>
      open > limits.after
        ? [`${section}, after the chapter, has ${open} open words, at most ${limits.after} are allowed`]
        : [],
    ),
    ...late,
  ];
}

/**
 * Runs in the page: the glossary, in which words are looked up, is left out.
 * @returns {Section[]}
 */
export function countWords() {
  const fit = document.querySelector('[data-testid=fit-start]');
  const prose = 'p, li, h2, h3, h4, figcaption, dt, dd, blockquote';
  const notProse =
    'pre, table, button, label, legend, svg, select, [role=math], .visually-hidden, [role=img], [role=status], [hidden]';
  const isChinese = document.documentElement.lang.startsWith('zh');
  const words = isChinese ? /\p{Script=Han}/gu : /[\p{L}\p{N}][\p{L}\p{N}’'_-]*/gu;
  /** @param {Element} element */
  const isQuestion = (element) => element.closest('fieldset, [data-guess]') !== null;
  return [...document.querySelectorAll('main section:has(h2)')]
    .filter((section) => section.id !== 'glossary')
    .map((section) => {
      const counts = { open: 0, beforeFit: 0, folded: 0, questions: 0 };
      const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = /** @type {Text} */ (walker.currentNode);
        const parent = text.parentElement;
        const count = text.data.match(words)?.length ?? 0;
        if (count === 0 || parent === null) continue;
        if (isQuestion(parent)) {
          counts.questions += count;
          continue;
        }
        if (parent.closest(notProse) || !parent.closest(prose)) continue;
        // A folded passage, and the table of a figure's numbers.
        const fold = parent.closest('details');
        if (fold && !parent.closest('summary')) {
          counts.folded += count;
          continue;
        }
        counts.open += count;
        const follows = fit && text.compareDocumentPosition(fit) & Node.DOCUMENT_POSITION_FOLLOWING;
        if (follows) counts.beforeFit += count;
      }
      const stated = section.querySelector('[data-minutes]')?.getAttribute('data-minutes');
      const isOfChapter = section.hasAttribute('data-chapter');
      return { section: section.id, isOfChapter, stated: stated ? Number(stated) : undefined, ...counts };
    });
}
