/**
 * A Vite plugin: the texts of one language are one file.
 *
 * A room says `import('./text.en')`. Left alone, the bundler makes a file of each, and where they are grouped, a file of
 * 40 bytes that only passes on the group: a request each. In a build, every one of these imports therefore becomes a
 * question to one module that has them all.
 */

/** `import('./text.en')`, as written beside the texts; any name will do. */
const textImport = /\bimport\('\.\/([\w-]+\.(en|zh))'\)/g;

/** The module that is asked, and those it loads: one per language. */
const shelf = 'ringdown/texts';
const texts = /** @type {const} */ (['en', 'zh']).map((suffix) => ({
  suffix,
  id: `ringdown/text-${suffix}`,
}));

/** @returns {import('vite').Plugin} */
export function textChunks() {
  /** @type {string} */
  let root;
  const modules = new Map([
    [shelf, shelfCode()],
    ...texts.map(({ suffix, id }) => /** @type {const} */ ([id, textsCode(suffix)])),
  ]);
  return {
    name: 'ringdown:text-chunks',
    apply: 'build',
    // Before types and quotation marks are changed.
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (modules.has(id) ? id : undefined),
    load: (id) => modules.get(id),
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /\.(en|zh)'\)/ },
      handler: (code, id) => ({ code: takeFromShelf(code, id.slice(root.length)), map: null }),
    },
  };
}

/**
 * @param {string} code of a module that imports texts
 * @param {string} path where it lies, from the project's root
 * @returns {string} the same, with each text taken out of its language's one file
 */
export function takeFromShelf(code, path) {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const asking = code.replace(textImport, (_, file, suffix) => `takeText('${suffix}', '${folder}/${file}')`);
  return asking === code ? code : `import { takeText } from '${shelf}';\n${asking}`;
}

const shelfCode = () => `
  const load = { ${texts.map(({ suffix, id }) => `${suffix}: () => import('${id}')`).join(', ')} };
  export const takeText = (suffix, path) => load[suffix]().then(({ texts }) => texts[path]);
`;

/** @param {string} suffix */
const textsCode = (suffix) => `
  const files = import.meta.glob('/src/**/*.${suffix}.{ts,tsx}', { eager: true });
  export const texts = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.replace(/\\.tsx?$/, ''), text]),
  );
`;
